import type { EntryRoom } from '@portulan/domain';
import { KIN_SQL, OWN_SQL, SHOWN, WHERE_SQL, type Theirs } from './room-views.js';

/**
 * What a document is made of, read for many entries at once: one statement a room.
 *
 * Rows, once completed, say the same as the view `entry_facts`, gathered for the whole batch instead of entry by entry: a test
 * compares the two. Only published entries of the room come back: in `ENTRY_SQL` those of `$1`, a list of ids, looked up one by one; in
 * `RANGE_SQL` all those from the id `$1` to the id `$2`, tables read through.
 */
const PLACE_JSON = (place: string, country: string) => `json_build_object('label', ${place}.label, 'country', ${country},
  'region', ${place}.region, 'departement', ${place}.departement, 'commune', ${place}.commune,
  'lon', ${place}.lon, 'lat', ${place}.lat, 'precision', coalesce(${place}.precision, 'country'))`;

const SHORT_JSON = `json_build_object('id', a.id, 'slug', e.slug, 'kind', a.kind,
  'label', json_build_object('fr', a.label, 'en', coalesce(a.label_en, a.label)), 'place', ${PLACE_JSON('pl', 'a.country')})`;

/** How the entries are told: in the table of entries, and in all that hangs on them. */
interface Choice {
  readonly entries: string;
  readonly theirs: Theirs;
}
const LISTED: Choice = { entries: '= ANY ($1::uuid[])', theirs: (column) => `${column} = ANY ($1::uuid[])` };
const IN_RANGE: Choice = { entries: 'BETWEEN $1::uuid AND $2::uuid', theirs: (column) => `${column} BETWEEN $1::uuid AND $2::uuid` };

/** What is said of the entries themselves and, where they take part in others, of those. */
const ofAll = (room: EntryRoom, own: string, kin: string) => (KIN_SQL[room] ? `${own} UNION ALL ${kin}` : own);

/** The same of what they take part in, which counts as one cooperation or one project. */
const KIN_TIMES_SQL = `
    SELECT k.entry_id, coalesce(c.since_year, p.since_year) AS since_year, coalesce(c.until_year, p.until_year) AS until_year, c.form,
      (c.id IS NOT NULL)::integer AS cooperations, (p.id IS NOT NULL)::integer AS projects
    FROM kin k LEFT JOIN cooperation c ON c.id = k.kin_id LEFT JOIN project p ON p.id = k.kin_id`;

const gather = (room: EntryRoom, { entries, theirs }: Choice) => `
WITH chosen AS MATERIALIZED (
  SELECT id, slug, version, keeper, checked_on, created_at, updated_at FROM entry
  WHERE id ${entries} AND room = '${room}' AND state = 'published'
), located AS (
  -- The number of the sense, the country, the place: what lies in it is told once a place, in memory.
  SELECT w.entry_id, string_agg(w.sense || coalesce(w.country, '') || '/' || coalesce(w.place_id::text, ''), ',') AS located
  FROM (${WHERE_SQL[room](theirs)}) AS w GROUP BY w.entry_id
)${KIN_SQL[room] ? `, kin AS MATERIALIZED (${KIN_SQL[room](theirs)})` : ''}, themes AS (
  SELECT entry_id, string_agg(theme, ' ') AS theme_codes FROM (${ofAll(
    room,
    `SELECT t.entry_id, t.theme FROM chosen c JOIN entry_theme t ON t.entry_id = c.id AND ${theirs('t.entry_id')}`,
    `SELECT k.entry_id, t.theme FROM kin k JOIN entry_theme t ON t.entry_id = k.kin_id`,
  )}) AS t GROUP BY 1
), goals AS (
  SELECT entry_id, array_agg(DISTINCT goal ORDER BY goal) AS sdgs FROM (${ofAll(
    room,
    `SELECT s.entry_id, s.goal FROM chosen c JOIN entry_sdg s ON s.entry_id = c.id AND ${theirs('s.entry_id')}`,
    `SELECT k.entry_id, s.goal FROM kin k JOIN entry_sdg s ON s.entry_id = k.kin_id`,
  )}) AS g GROUP BY 1
), times AS (
  SELECT entry_id, min(since_year) AS since_year, CASE WHEN NOT bool_or(until_year IS NULL) THEN max(until_year) END AS until_year,
    string_agg(form, ' ') AS form_codes, sum(cooperations)::integer AS cooperation_count, sum(projects)::integer AS project_count
  FROM (${[OWN_SQL[room]?.(theirs), KIN_SQL[room] && KIN_TIMES_SQL].filter(Boolean).join(' UNION ALL ')}) AS w GROUP BY 1
), money AS (
  SELECT entry_id, array_agg(DISTINCT funder_id ORDER BY funder_id) AS funders FROM (${
    room === 'projects'
      ? `SELECT project_id AS entry_id, funder_id FROM funding WHERE ${theirs('project_id')} AND funder_id IS NOT NULL
    UNION ALL SELECT project_id, actor_id FROM participation WHERE ${theirs('project_id')} AND role = 'funder'`
      : `SELECT k.entry_id, m.funder_id FROM kin k JOIN funding m ON m.project_id = k.kin_id WHERE m.funder_id IS NOT NULL
    UNION ALL SELECT k.entry_id, p.actor_id FROM kin k JOIN participation p ON p.project_id = k.kin_id AND p.role = 'funder'`
  }) AS f GROUP BY 1
), facts AS (
  SELECT c.*, located.located, themes.theme_codes, coalesce(goals.sdgs, '{}') AS sdgs, times.since_year, times.until_year, times.form_codes,
    coalesce(times.cooperation_count, 0) AS cooperation_count, coalesce(times.project_count, 0) AS project_count,
    coalesce(money.funders, '{}') AS funders
  FROM chosen c
  LEFT JOIN located ON located.entry_id = c.id LEFT JOIN themes ON themes.entry_id = c.id
  LEFT JOIN goals ON goals.entry_id = c.id LEFT JOIN times ON times.entry_id = c.id LEFT JOIN money ON money.entry_id = c.id
)`;

const FACTS = `f.id, f.slug, f.version, f.checked_on::text AS "checkedOn",
  to_char(coalesce(f.checked_on, f.created_at::date) + make_interval(months => coalesce((SELECT n.stale_after_months FROM network n WHERE n.id = f.keeper), 24)), 'YYYY-MM-DD') AS "staleOn", f.updated_at AS "updatedAt",
  f.keeper, f.located, f.theme_codes AS "themeCodes", f.form_codes AS "formCodes", f.sdgs, f.funders,
  f.since_year AS "sinceYear", f.until_year AS "untilYear",
  f.cooperation_count AS "cooperationCount", f.project_count AS "projectCount"`;

/** Names of an actor by which it and its works are found: all of them, with its registry numbers apart. */
const ALL_NAMES = (actor: string) => `ARRAY(SELECT name FROM actor_name WHERE actor_id = ${actor} ORDER BY position)`;

const ACTORS_SQL = (choice: Choice) => `${gather('actors', choice)}
SELECT ${FACTS}, a.label, coalesce(a.label_en, a.label) AS "labelEn", a.kind, a.category, a.tier,
  a.territory_tier || ':' || a.territory_code AS territory,
  ${PLACE_JSON('pl', 'a.country')} AS place,
  (SELECT name FROM actor_name WHERE actor_id = a.id AND type = 'acronym' ORDER BY position LIMIT 1) AS acronym,
  ${ALL_NAMES('a.id')} AS names,
  ARRAY(SELECT value FROM actor_identifier WHERE actor_id = a.id ORDER BY scheme, value) AS numbers,
  NULL AS parties, '{}'::uuid[] AS kin, concat_ws(' ', a.description_fr, a.description_en) AS description
FROM facts f JOIN actor a ON a.id = f.id LEFT JOIN place pl ON pl.id = a.seat_id`;

/** What other entries show of an actor, and are found by: those of `$1`. */
export const NAMED_SQL = `
SELECT a.id, ${SHORT_JSON} AS short, ${ALL_NAMES('a.id')} AS names, a.tier, a.territory_tier || ':' || a.territory_code AS territory
FROM actor a JOIN entry e ON e.id = a.id LEFT JOIN place pl ON pl.id = a.seat_id WHERE a.id = ANY ($1::uuid[])`;

const COOPERATIONS_SQL = (choice: Choice) => `${gather('cooperations', choice)}, sides AS (
  SELECT s.cooperation_id, string_agg(left(s.side, 1) || s.actor_id, ',' ORDER BY s.position, a.label, s.actor_id) AS parties
  FROM cooperation_side s JOIN actor a ON a.id = s.actor_id JOIN entry e ON e.id = a.id AND e.state ${SHOWN}
  WHERE ${choice.theirs('s.cooperation_id')} GROUP BY 1
), named AS (
  SELECT cooperation_id, array_agg(actor_id ORDER BY actor_id) AS kin FROM cooperation_side WHERE ${choice.theirs('cooperation_id')} GROUP BY 1
)
SELECT ${FACTS}, c.form, c.since, c.until,
  coalesce(c.status, CASE WHEN c.until < left(to_char(current_date, 'YYYY-MM-DD'), length(c.until)) THEN 'ended' ELSE 'active' END) AS status,
  sides.parties, coalesce(named.kin, '{}') AS kin,
  concat_ws(' ', c.description_fr, c.description_en) AS description
FROM facts f JOIN cooperation c ON c.id = f.id LEFT JOIN sides ON sides.cooperation_id = c.id LEFT JOIN named ON named.cooperation_id = c.id`;

const PROJECTS_SQL = (choice: Choice) => `${gather('projects', choice)}, leads AS (
  SELECT DISTINCT ON (s.project_id) s.project_id, 'l' || s.actor_id AS lead
  FROM participation s JOIN actor a ON a.id = s.actor_id JOIN entry e ON e.id = a.id AND e.state ${SHOWN}
  WHERE ${choice.theirs('s.project_id')} AND s.role = 'lead' ORDER BY s.project_id, s.position, a.label, s.actor_id
), participants AS (
  SELECT s.project_id, string_agg('p' || s.actor_id, ',' ORDER BY s.position, s.actor_id) AS parties
  FROM participation s JOIN entry e ON e.id = s.actor_id AND e.state ${SHOWN}
  WHERE ${choice.theirs('s.project_id')} GROUP BY 1
), countries AS (
  SELECT pp.project_id, array_agg(DISTINCT pl.country ORDER BY pl.country) AS countries
  FROM project_place pp JOIN place pl ON pl.id = pp.place_id WHERE ${choice.theirs('pp.project_id')} GROUP BY 1
), amounts AS (
  SELECT project_id, CASE WHEN count(DISTINCT currency) = 1 THEN jsonb_build_object('value', sum(amount)::text, 'currency', min(currency)) END AS amount
  FROM funding WHERE ${choice.theirs('project_id')} AND kind IN ('commitment', 'grant') GROUP BY 1
), programmes AS (
  SELECT project_id, array_agg(DISTINCT word ORDER BY word) AS programmes
  FROM funding CROSS JOIN LATERAL (VALUES (programme), (record_id)) AS v (word) WHERE ${choice.theirs('project_id')} AND word IS NOT NULL GROUP BY 1
), named AS (
  SELECT project_id, array_agg(DISTINCT kin_id ORDER BY kin_id) AS kin FROM (
    SELECT project_id, actor_id AS kin_id FROM participation WHERE ${choice.theirs('project_id')}
    UNION ALL SELECT project_id, funder_id FROM funding WHERE ${choice.theirs('project_id')} AND funder_id IS NOT NULL
    UNION ALL SELECT id, cooperation_id FROM project WHERE ${choice.theirs('id')} AND cooperation_id IS NOT NULL) AS k
  GROUP BY 1
)
SELECT ${FACTS}, p.title AS label, coalesce(p.title_en, p.title) AS "labelEn", p.since, p.until,
  coalesce(p.status, CASE WHEN p.since > to_char(current_date, 'YYYY-MM-DD') THEN 'planned'
    WHEN p.until < left(to_char(current_date, 'YYYY-MM-DD'), length(p.until)) THEN 'completed' ELSE 'ongoing' END) AS status,
  nullif(concat_ws(',', leads.lead, participants.parties), '') AS parties, coalesce(countries.countries, '{}') AS countries,
  amounts.amount, coalesce(programmes.programmes, '{}') AS programmes, coalesce(named.kin, '{}') AS kin,
  concat_ws(' ', p.description_fr, p.description_en) AS description
FROM facts f JOIN project p ON p.id = f.id LEFT JOIN leads ON leads.project_id = p.id
  LEFT JOIN participants ON participants.project_id = p.id LEFT JOIN countries ON countries.project_id = p.id
  LEFT JOIN amounts ON amounts.project_id = p.id LEFT JOIN programmes ON programmes.project_id = p.id
  LEFT JOIN named ON named.project_id = p.id`;

/** Each entry as one JSON object: read at once, where forty columns, half of them arrays, were taken apart one by one. */
const asObjects = (sql: string) => `SELECT row_to_json(entry) AS entry FROM (${sql}) AS entry`;

const statements = (choice: Choice) =>
  ({ actors: asObjects(ACTORS_SQL(choice)), cooperations: asObjects(COOPERATIONS_SQL(choice)), projects: asObjects(PROJECTS_SQL(choice)) }) as const;
export const ENTRY_SQL = statements(LISTED);
export const RANGE_SQL = statements(IN_RANGE);
