import { chosenEntries, ENTRY_COLUMNS, ENTRY_JOINS, ownPlaceJson, type EntryPart, type PlacePart } from './row-parts.js';

/** What a file tells of an actor. How to reach it stays on its page: a file of addresses is what a sender of spam looks for. */
export interface ActorRow extends EntryPart {
  readonly label: string;
  readonly labelEn: string | null;
  readonly acronym: string | null;
  readonly kind: string;
  readonly category: string | null;
  readonly tier: string | null;
  readonly place: PlacePart;
  /** Registry numbers by scheme. */
  readonly numbers: Readonly<Record<string, string>> | null;
  readonly website: string | null;
  /** The most linked first. */
  readonly partnerCountries: readonly string[] | null;
  readonly cooperationCount: number;
  readonly projectCount: number;
}

export const ACTOR_ROWS_SQL = `${chosenEntries('actors', 'kin')}, works AS (
  SELECT k.entry_id, count(*) FILTER (WHERE e.room = 'cooperations')::integer AS cooperations, count(*) FILTER (WHERE e.room = 'projects')::integer AS projects
  FROM kin k JOIN entry e ON e.id = k.kin_id WHERE k.kin_id <> k.entry_id GROUP BY 1
), partners AS (
  SELECT p.actor_id, array_agg(p.country ORDER BY p.uses DESC, p.country) AS countries
  FROM (SELECT s.actor_id, a.country, count(*) AS uses FROM cooperation_side s
    JOIN entry x ON x.id = s.cooperation_id AND x.state = 'published'
    JOIN cooperation_side o ON o.cooperation_id = s.cooperation_id AND o.side <> s.side
    JOIN actor a ON a.id = o.actor_id JOIN entry ae ON ae.id = a.id AND ae.state IN ('published', 'dormant')
    WHERE s.actor_id = ANY ($1::uuid[]) GROUP BY 1, 2) p
  GROUP BY 1
), numbers AS (
  SELECT actor_id, json_object_agg(scheme, value ORDER BY value DESC) AS numbers FROM actor_identifier WHERE actor_id = ANY ($1::uuid[]) GROUP BY 1
), acronyms AS (
  SELECT DISTINCT ON (actor_id) actor_id, name FROM actor_name WHERE actor_id = ANY ($1::uuid[]) AND type = 'acronym' ORDER BY actor_id, position
)
SELECT ${ENTRY_COLUMNS}, a.label, a.label_en AS "labelEn", acronyms.name AS acronym, a.kind, a.category, a.tier, ${ownPlaceJson('a.country')} AS place,
  numbers.numbers, a.website, partners.countries AS "partnerCountries",
  coalesce(works.cooperations, 0) AS "cooperationCount", coalesce(works.projects, 0) AS "projectCount"
FROM chosen c JOIN actor a ON a.id = c.id LEFT JOIN place pl ON pl.id = a.seat_id ${ENTRY_JOINS}
LEFT JOIN works ON works.entry_id = c.id LEFT JOIN partners ON partners.actor_id = c.id
LEFT JOIN numbers ON numbers.actor_id = c.id LEFT JOIN acronyms ON acronyms.actor_id = c.id
ORDER BY c.n`;
