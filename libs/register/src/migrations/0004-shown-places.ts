import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ENTRY_WHERE_VIEW } from './0001-entry-facts.sql.js';

const SHOWN = `IN ('published', 'dormant')`;

/** The view of the first schema, where an actor gives its place to others only once it may be named. */
const SHOWN_WHERE_VIEW = `
CREATE OR REPLACE VIEW entry_where AS
  SELECT a.id AS entry_id, 'seat' AS sense, a.seat_id AS place_id, a.country FROM actor a
  UNION ALL
  SELECT s.actor_id, 'partner', other.seat_id, other.country
    FROM cooperation_side s
    JOIN entry c ON c.id = s.cooperation_id AND c.state = 'published'
    JOIN cooperation_side o ON o.cooperation_id = s.cooperation_id AND o.side <> s.side
    JOIN actor other ON other.id = o.actor_id
    JOIN entry named ON named.id = o.actor_id AND named.state ${SHOWN}
  UNION ALL
  SELECT p.actor_id, 'action', pl.id, pl.country
    FROM participation p
    JOIN entry e ON e.id = p.project_id AND e.state = 'published'
    JOIN project_place pp ON pp.project_id = p.project_id
    JOIN place pl ON pl.id = pp.place_id
  UNION ALL
  SELECT s.cooperation_id, CASE s.side WHEN 'french' THEN 'seat' ELSE 'partner' END, a.seat_id, a.country
    FROM cooperation_side s JOIN actor a ON a.id = s.actor_id JOIN entry named ON named.id = a.id AND named.state ${SHOWN}
  UNION ALL
  SELECT pr.cooperation_id, 'action', pl.id, pl.country
    FROM project pr
    JOIN entry e ON e.id = pr.id AND e.state = 'published'
    JOIN project_place pp ON pp.project_id = pr.id
    JOIN place pl ON pl.id = pp.place_id
  UNION ALL
  SELECT p.project_id, CASE WHEN a.country = 'FR' THEN 'seat' ELSE 'partner' END, a.seat_id, a.country
    FROM participation p JOIN actor a ON a.id = p.actor_id JOIN entry named ON named.id = a.id AND named.state ${SHOWN}
    WHERE p.role IN ('lead', 'partner', 'beneficiary')
  UNION ALL
  SELECT pp.project_id, 'action', pl.id, pl.country
    FROM project_place pp JOIN place pl ON pl.id = pp.place_id`;

/** The country and the town of a draft were told by what it takes part in. */
export class ShownPlaces0004 implements MigrationInterface {
  readonly name = '0004-shown-places';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SHOWN_WHERE_VIEW);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(ENTRY_WHERE_VIEW.replace('CREATE VIEW', 'CREATE OR REPLACE VIEW'));
  }
}
