import type { EntryRoom } from '@portulan/domain';
import { SENSES, type Sense } from './search-document.js';

/** The condition that a column holds the id of an entry that is asked for. */
export type Theirs = (column: string) => string;

/** Actors named with other entries: shown once published, even when they have gone dormant since. */
export const SHOWN = `IN ('published', 'dormant')`;

/** Senses go by their numbers. */
const SENSE = (sense: Sense) => `'${SENSES.indexOf(sense)}'`;

/**
 * Where the entries of a room are, and in which sense: the parts of `entry_where` that are about that room. The view goes
 * through those of all rooms, whose ids lie between one another, and throws nearly everything away in the end.
 */
export const WHERE_SQL: Readonly<Record<EntryRoom, (theirs: Theirs) => string>> = {
  actors: (theirs) => `
  SELECT a.id AS entry_id, ${SENSE('seat')} AS sense, a.seat_id AS place_id, a.country FROM actor a WHERE ${theirs('a.id')}
  UNION ALL
  SELECT s.actor_id, ${SENSE('partner')}, other.seat_id, other.country FROM cooperation_side s
    JOIN entry c ON c.id = s.cooperation_id AND c.state = 'published'
    JOIN cooperation_side o ON o.cooperation_id = s.cooperation_id AND o.side <> s.side
    JOIN actor other ON other.id = o.actor_id JOIN entry named ON named.id = o.actor_id AND named.state ${SHOWN}
    WHERE ${theirs('s.actor_id')}
  UNION ALL
  SELECT p.actor_id, ${SENSE('action')}, pl.id, pl.country FROM participation p
    JOIN entry e ON e.id = p.project_id AND e.state = 'published'
    JOIN project_place pp ON pp.project_id = p.project_id JOIN place pl ON pl.id = pp.place_id
    WHERE ${theirs('p.actor_id')}`,
  cooperations: (theirs) => `
  SELECT s.cooperation_id AS entry_id, CASE s.side WHEN 'french' THEN ${SENSE('seat')} ELSE ${SENSE('partner')} END AS sense, a.seat_id AS place_id, a.country
    FROM cooperation_side s JOIN actor a ON a.id = s.actor_id JOIN entry named ON named.id = a.id AND named.state ${SHOWN}
    WHERE ${theirs('s.cooperation_id')}
  UNION ALL
  SELECT pr.cooperation_id, ${SENSE('action')}, pl.id, pl.country FROM project pr
    JOIN entry e ON e.id = pr.id AND e.state = 'published'
    JOIN project_place pp ON pp.project_id = pr.id JOIN place pl ON pl.id = pp.place_id
    WHERE ${theirs('pr.cooperation_id')}`,
  projects: (theirs) => `
  SELECT p.project_id AS entry_id, CASE WHEN a.country = 'FR' THEN ${SENSE('seat')} ELSE ${SENSE('partner')} END AS sense, a.seat_id AS place_id, a.country
    FROM participation p JOIN actor a ON a.id = p.actor_id JOIN entry named ON named.id = a.id AND named.state ${SHOWN}
    WHERE p.role IN ('lead', 'partner', 'beneficiary') AND ${theirs('p.project_id')}
  UNION ALL
  SELECT pp.project_id, ${SENSE('action')}, pl.id, pl.country FROM project_place pp JOIN place pl ON pl.id = pp.place_id
    WHERE ${theirs('pp.project_id')}`,
};

/**
 * What the entries of a room take part in, besides themselves, each once: the parts of `entry_kin` that are about that room.
 * Nothing where there are none.
 */
export const KIN_SQL: Readonly<Record<EntryRoom, ((theirs: Theirs) => string) | null>> = {
  actors: (theirs) => `
  SELECT s.actor_id AS entry_id, s.cooperation_id AS kin_id FROM cooperation_side s
    JOIN entry e ON e.id = s.cooperation_id AND e.state = 'published' WHERE ${theirs('s.actor_id')}
  UNION ALL
  SELECT p.actor_id, p.project_id FROM (SELECT DISTINCT actor_id, project_id FROM participation WHERE ${theirs('actor_id')}) AS p
    JOIN entry e ON e.id = p.project_id AND e.state = 'published'`,
  cooperations: (theirs) => `
  SELECT pr.cooperation_id AS entry_id, pr.id AS kin_id FROM project pr
    JOIN entry e ON e.id = pr.id AND e.state = 'published' WHERE ${theirs('pr.cooperation_id')}`,
  projects: null,
};

/** When the entries of a room are themselves, and in which form. */
export const OWN_SQL: Readonly<Record<EntryRoom, ((theirs: Theirs) => string) | null>> = {
  actors: null,
  cooperations: (theirs) => `SELECT id AS entry_id, since_year, until_year, form, 0 AS cooperations, 0 AS projects FROM cooperation WHERE ${theirs('id')}`,
  projects: (theirs) => `SELECT id AS entry_id, since_year, until_year, NULL AS form, 0 AS cooperations, 0 AS projects FROM project WHERE ${theirs('id')}`,
};
