/**
 * What a document is made of, read for many entries at once: one statement a room.
 *
 * Rows come from the same views as `entry_facts` (`entry_where`, `entry_kin`), gathered for the whole batch instead of
 * entry by entry: a test compares the two. Only published entries of the room come back: in `ENTRY_SQL` those of `$1`,
 * a list of ids, looked up one by one; in `RANGE_SQL` all those from the id `$1` to the id `$2`, tables read through.
 */
const PLACE_JSON = (place: string, country: string) => `json_build_object('label', ${place}.label, 'country', ${country},
  'region', ${place}.region, 'departement', ${place}.departement, 'commune', ${place}.commune,
  'lon', ${place}.lon, 'lat', ${place}.lat, 'precision', coalesce(${place}.precision, 'country'))`;

const SHORT_JSON = `json_build_object('id', a.id, 'slug', e.slug, 'kind', a.kind,
  'label', json_build_object('fr', a.label, 'en', coalesce(a.label_en, a.label)), 'place', ${PLACE_JSON('pl', 'a.country')})`;

/** Actors named on the cards of other entries: shown once published, even when they have gone dormant since. */
const SHOWN = `e.state IN ('published', 'dormant')`;

/** How the entries are told: in the table of entries, and in all that hangs on them. */
interface Choice {
  readonly entries: string;
  readonly theirs: string;
}
const LISTED: Choice = { entries: '= ANY ($1::uuid[])', theirs: '= ANY ($1::uuid[])' };
const IN_RANGE: Choice = { entries: 'BETWEEN $1::uuid AND $2::uuid', theirs: 'IN (SELECT id FROM chosen)' };

const gather = (room: string, choice: Choice) => `
WITH chosen AS MATERIALIZED (
  SELECT id, slug, version, keeper, checked_on, updated_at FROM entry
  WHERE id ${choice.entries} AND room = '${room}' AND state = 'published'
), places AS MATERIALIZED (
  SELECT DISTINCT w.entry_id, w.sense, w.place_id, w.country FROM entry_where w WHERE w.entry_id ${choice.theirs}
), refs AS (
  SELECT w.entry_id,
    coalesce(array_agg(DISTINCT r.ref COLLATE "C") FILTER (WHERE w.sense = 'seat'), '{}') AS seat_refs,
    coalesce(array_agg(DISTINCT r.ref COLLATE "C") FILTER (WHERE w.sense = 'action'), '{}') AS action_refs,
    coalesce(array_agg(DISTINCT r.ref COLLATE "C") FILTER (WHERE w.sense = 'partner'), '{}') AS partner_refs
  FROM places w LEFT JOIN place pl ON pl.id = w.place_id
  CROSS JOIN LATERAL (VALUES ('country:' || w.country), ('region:' || pl.region), ('departement:' || pl.departement),
    ('epci:' || pl.epci), ('commune:' || pl.commune)) AS r (ref)
  WHERE r.ref IS NOT NULL GROUP BY w.entry_id
), points AS (
  SELECT p.entry_id, json_agg(json_build_array(p.sense, p.lon, p.lat) ORDER BY p.sense, p.lon, p.lat) AS points
  FROM (SELECT DISTINCT w.entry_id, CASE w.sense WHEN 'seat' THEN 0 WHEN 'action' THEN 1 ELSE 2 END AS sense, pl.lon, pl.lat
    FROM places w JOIN place pl ON pl.id = w.place_id AND pl.lon IS NOT NULL) p
  GROUP BY p.entry_id
), place_names AS (
  SELECT w.entry_id, array_agg(DISTINCT pl.label COLLATE "C") AS names FROM places w JOIN place pl ON pl.id = w.place_id GROUP BY w.entry_id
), kin AS MATERIALIZED (
  SELECT DISTINCT entry_id, kin_id FROM entry_kin WHERE entry_id ${choice.theirs}
), themes AS (
  SELECT c.entry_id, array_agg(c.code ORDER BY c.uses DESC, c.code COLLATE "C") AS themes
  FROM (SELECT k.entry_id, code.code, count(*) AS uses FROM kin k JOIN entry_theme t ON t.entry_id = k.kin_id JOIN theme th ON th.code = t.theme
    CROSS JOIN LATERAL (VALUES (th.code), (th.parent)) AS code (code) WHERE code.code IS NOT NULL GROUP BY 1, 2) c
  GROUP BY c.entry_id
), goals AS (
  SELECT k.entry_id, array_agg(DISTINCT s.goal ORDER BY s.goal) AS sdgs FROM kin k JOIN entry_sdg s ON s.entry_id = k.kin_id GROUP BY 1
), times AS (
  SELECT k.entry_id, min(coalesce(c.since_year, p.since_year)) AS since_year,
    CASE WHEN NOT bool_or(coalesce(c.until_year, p.until_year) IS NULL) THEN max(coalesce(c.until_year, p.until_year)) END AS until_year,
    array_agg(DISTINCT c.form COLLATE "C") FILTER (WHERE c.form IS NOT NULL) AS forms,
    (count(*) FILTER (WHERE c.id <> k.entry_id))::integer AS cooperation_count,
    (count(*) FILTER (WHERE p.id <> k.entry_id))::integer AS project_count
  FROM kin k LEFT JOIN cooperation c ON c.id = k.kin_id LEFT JOIN project p ON p.id = k.kin_id
  WHERE c.id IS NOT NULL OR p.id IS NOT NULL GROUP BY 1
), money AS (
  SELECT f.entry_id, array_agg(DISTINCT f.funder_id ORDER BY f.funder_id) AS funders FROM (
    SELECT k.entry_id, m.funder_id FROM kin k JOIN funding m ON m.project_id = k.kin_id WHERE m.funder_id IS NOT NULL
    UNION ALL
    SELECT k.entry_id, p.actor_id FROM kin k JOIN participation p ON p.project_id = k.kin_id AND p.role = 'funder') f
  GROUP BY 1
), facts AS (
  SELECT c.*, coalesce(refs.seat_refs, '{}') AS seat_refs, coalesce(refs.action_refs, '{}') AS action_refs,
    coalesce(refs.partner_refs, '{}') AS partner_refs, coalesce(points.points, '[]') AS points,
    coalesce(place_names.names, '{}') AS place_names, coalesce(themes.themes, '{}') AS themes,
    coalesce(goals.sdgs, '{}') AS sdgs, times.since_year, times.until_year, coalesce(times.forms, '{}') AS forms,
    coalesce(times.cooperation_count, 0) AS cooperation_count, coalesce(times.project_count, 0) AS project_count,
    coalesce(money.funders, '{}') AS funders,
    ARRAY(SELECT n.id FROM network n WHERE n.id = c.keeper OR EXISTS (
      SELECT 1 FROM network_perimeter np WHERE np.network = n.id AND np.tier || ':' || np.code = ANY (refs.seat_refs)) ORDER BY 1) AS networks
  FROM chosen c
  LEFT JOIN refs ON refs.entry_id = c.id LEFT JOIN points ON points.entry_id = c.id
  LEFT JOIN place_names ON place_names.entry_id = c.id LEFT JOIN themes ON themes.entry_id = c.id
  LEFT JOIN goals ON goals.entry_id = c.id LEFT JOIN times ON times.entry_id = c.id LEFT JOIN money ON money.entry_id = c.id
)`;

const FACTS = `f.id, f.slug, f.version, f.checked_on::text AS "checkedOn", f.updated_at AS "updatedAt",
  f.seat_refs AS "seatRefs", f.action_refs AS "actionRefs", f.partner_refs AS "partnerRefs", f.points,
  f.place_names AS "placeNames", f.themes, f.sdgs, f.forms, f.funders, f.networks,
  f.since_year AS "sinceYear", f.until_year AS "untilYear",
  f.cooperation_count AS "cooperationCount", f.project_count AS "projectCount"`;

/** Names of an actor by which it and its works are found: all of them, with its registry numbers apart. */
const ALL_NAMES = (actor: string) => `ARRAY(SELECT name FROM actor_name WHERE actor_id = ${actor} ORDER BY position)`;

const ACTORS_SQL = (choice: Choice) => `${gather('actors', choice)}, partners AS (
  SELECT p.actor_id, array_agg(p.country ORDER BY p.uses DESC, p.country) AS countries
  FROM (SELECT s.actor_id, other.country, count(*) AS uses FROM cooperation_side s
    JOIN entry c ON c.id = s.cooperation_id AND c.state = 'published'
    JOIN cooperation_side o ON o.cooperation_id = s.cooperation_id AND o.side <> s.side
    JOIN actor other ON other.id = o.actor_id JOIN entry e ON e.id = o.actor_id AND ${SHOWN}
    WHERE s.actor_id ${choice.theirs} GROUP BY 1, 2) p
  GROUP BY p.actor_id
)
SELECT ${FACTS}, a.label, coalesce(a.label_en, a.label) AS "labelEn", a.kind, a.category, a.tier,
  a.territory_tier || ':' || a.territory_code AS territory,
  ${PLACE_JSON('pl', 'a.country')} AS place,
  (SELECT name FROM actor_name WHERE actor_id = a.id AND type = 'acronym' ORDER BY position LIMIT 1) AS acronym,
  ${ALL_NAMES('a.id')} AS names,
  ARRAY(SELECT value FROM actor_identifier WHERE actor_id = a.id ORDER BY scheme, value) AS numbers,
  coalesce(partners.countries, '{}') AS "partnerCountries",
  '{}'::uuid[] AS kin, concat_ws(' ', a.description_fr, a.description_en) AS description
FROM facts f JOIN actor a ON a.id = f.id LEFT JOIN place pl ON pl.id = a.seat_id LEFT JOIN partners ON partners.actor_id = a.id`;

const COOPERATIONS_SQL = (choice: Choice) => `${gather('cooperations', choice)}
SELECT ${FACTS}, c.form, c.since, c.until,
  coalesce(c.status, CASE WHEN c.until < left(to_char(current_date, 'YYYY-MM-DD'), length(c.until)) THEN 'ended' ELSE 'active' END) AS status,
  coalesce((SELECT json_agg(json_build_object('side', s.side, 'names', ${ALL_NAMES('a.id')}, 'tier', a.tier,
    'territory', a.territory_tier || ':' || a.territory_code, 'actor', ${SHORT_JSON}) ORDER BY s.position, a.label)
    FROM cooperation_side s JOIN actor a ON a.id = s.actor_id JOIN entry e ON e.id = a.id AND ${SHOWN} LEFT JOIN place pl ON pl.id = a.seat_id
    WHERE s.cooperation_id = c.id), '[]') AS sides,
  ARRAY(SELECT actor_id FROM cooperation_side WHERE cooperation_id = c.id ORDER BY 1) AS kin,
  concat_ws(' ', c.description_fr, c.description_en) AS description
FROM facts f JOIN cooperation c ON c.id = f.id`;

const PROJECTS_SQL = (choice: Choice) => `${gather('projects', choice)}
SELECT ${FACTS}, p.title AS label, coalesce(p.title_en, p.title) AS "labelEn", p.since, p.until,
  coalesce(p.status, CASE WHEN p.since > to_char(current_date, 'YYYY-MM-DD') THEN 'planned'
    WHEN p.until < left(to_char(current_date, 'YYYY-MM-DD'), length(p.until)) THEN 'completed' ELSE 'ongoing' END) AS status,
  (SELECT ${SHORT_JSON} FROM participation s JOIN actor a ON a.id = s.actor_id JOIN entry e ON e.id = a.id AND ${SHOWN}
    LEFT JOIN place pl ON pl.id = a.seat_id WHERE s.project_id = p.id AND s.role = 'lead' ORDER BY s.position, a.label LIMIT 1) AS lead,
  ARRAY(SELECT n.name FROM participation s JOIN entry e ON e.id = s.actor_id AND ${SHOWN} JOIN actor_name n ON n.actor_id = s.actor_id
    WHERE s.project_id = p.id ORDER BY s.position, n.position) AS "participantNames",
  ARRAY(SELECT DISTINCT pl.country FROM project_place pp JOIN place pl ON pl.id = pp.place_id WHERE pp.project_id = p.id ORDER BY 1) AS countries,
  (SELECT CASE WHEN count(DISTINCT currency) = 1 THEN jsonb_build_object('value', sum(amount)::text, 'currency', min(currency)) END
    FROM funding WHERE project_id = p.id AND kind IN ('commitment', 'grant')) AS amount,
  ARRAY(SELECT DISTINCT word FROM funding CROSS JOIN LATERAL (VALUES (programme), (record_id)) AS v (word)
    WHERE project_id = p.id AND word IS NOT NULL ORDER BY 1) AS programmes,
  ARRAY(SELECT actor_id FROM participation WHERE project_id = p.id
    UNION SELECT funder_id FROM funding WHERE project_id = p.id AND funder_id IS NOT NULL
    UNION SELECT p.cooperation_id WHERE p.cooperation_id IS NOT NULL ORDER BY 1) AS kin,
  concat_ws(' ', p.description_fr, p.description_en) AS description
FROM facts f JOIN project p ON p.id = f.id`;

const statements = (choice: Choice) => ({ actors: ACTORS_SQL(choice), cooperations: COOPERATIONS_SQL(choice), projects: PROJECTS_SQL(choice) }) as const;
export const ENTRY_SQL = statements(LISTED);
export const RANGE_SQL = statements(IN_RANGE);
