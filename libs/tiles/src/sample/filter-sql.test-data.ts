import { WORLD_REGIONS } from '@portulan/domain';
import type { EntryFilter } from '@portulan/contract';

/**
 * The same questions in SQL, written over the tables and the view of facts and sharing nothing with the columns: what is
 * expected of an atlas.
 */
export const PREPARE_SQL = `
CREATE TABLE told AS SELECT * FROM entry_facts WHERE state = 'published';
CREATE INDEX ON told (room);
CREATE TABLE spot AS
  SELECT t.id, point ->> 0 AS sense, (point ->> 1)::float8 AS lon, (point ->> 2)::float8 AS lat FROM told t, jsonb_array_elements(t.points) AS point;
CREATE INDEX ON spot (id);
CREATE TABLE money AS
  SELECT project_id AS id, sum(amount) AS euros FROM funding WHERE kind <> 'disbursement' AND currency = 'EUR' GROUP BY 1;
CREATE TABLE world_region AS SELECT * FROM jsonb_to_recordset('${JSON.stringify(WORLD_REGIONS.map(({ code, countries }) => ({ code, countries })))}'::jsonb) AS w (code text, countries text[]);
CREATE TABLE drawable AS SELECT 'country:' || code AS ref FROM country WHERE lon IS NOT NULL
  UNION ALL SELECT tier || ':' || code FROM territory WHERE lon IS NOT NULL UNION ALL SELECT 'world:' || code FROM world_region;
CREATE TABLE tip AS
SELECT s.cooperation_id AS id, s.side, CASE
    WHEN pl.lon IS NOT NULL AND pl.precision = 'municipality' AND pl.commune IS NOT NULL THEN 'commune:' || pl.commune
    WHEN pl.lon IS NOT NULL THEN 'place:' || pl.id
    ELSE coalesce((SELECT ref FROM drawable WHERE ref = 'departement:' || pl.departement), (SELECT ref FROM drawable WHERE ref = 'region:' || pl.region),
      (SELECT ref FROM drawable WHERE ref = 'country:' || a.country)) END AS place,
  (SELECT ref FROM drawable WHERE ref = 'epci:' || CASE WHEN pl.lon IS NOT NULL THEN pl.epci END) AS epci,
  (SELECT ref FROM drawable WHERE ref = 'departement:' || pl.departement) AS departement,
  (SELECT ref FROM drawable WHERE ref = 'region:' || pl.region) AS region,
  (SELECT ref FROM drawable WHERE ref = 'country:' || a.country) AS country,
  (SELECT 'world:' || code FROM world_region WHERE a.country = ANY (countries)) AS world
FROM cooperation_side s JOIN entry e ON e.id = s.cooperation_id AND e.state = 'published'
JOIN actor a ON a.id = s.actor_id JOIN entry n ON n.id = a.id AND n.state IN ('published', 'dormant') LEFT JOIN place pl ON pl.id = a.seat_id;
DELETE FROM tip WHERE place IS NULL;
CREATE INDEX ON tip (id);
ANALYZE told, spot, tip, money`;

const text = (value: string) => `'${value.replaceAll("'", "''")}'`;
const list = (values: readonly (string | number)[]) => values.map((value) => text(String(value))).join();
const SENSES = ['seat', 'action', 'partner'] as const;
const EARTH_KM = 6371.0088;

/** The condition on `told t` that a filter means. */
export function conditionOf(filter: EntryFilter): string {
  const senses = filter.where === 'any' ? SENSES : [filter.where];
  const refs = senses.map((sense) => `t.${sense}_refs`).join(' || ');
  const inSense = `s.id = t.id AND s.sense IN (${list(senses)})`;
  const conditions = ['true'];
  for (const name of ['kind', 'category', 'status'] as const) if (filter[name]) conditions.push(`t.${name} IN (${list(filter[name])})`);
  for (const [name, column] of [['theme', 'themes'], ['form', 'forms'], ['network', 'networks']] as const) {
    if (filter[name]) conditions.push(`t.${column} && ARRAY[${list(filter[name])}]::text[]`);
  }
  if (filter.sdg) conditions.push(`t.sdgs::text[] && ARRAY[${list(filter.sdg)}]`);
  if (filter.funder) {
    conditions.push(`EXISTS (SELECT 1 FROM unnest(t.funders) AS f (id) JOIN entry e ON e.id = f.id AND e.state IN ('published', 'dormant') WHERE e.slug IN (${list(filter.funder)}))`);
  }
  for (const tier of ['country', 'region', 'departement', 'epci', 'commune'] as const) {
    if (filter[tier]) conditions.push(`(${refs}) && ARRAY[${list(filter[tier].map((code) => `${tier}:${code}`))}]`);
  }
  if (filter.since) conditions.push(`coalesce(t.until_year, 9999) >= ${filter.since}`);
  if (filter.until) conditions.push(`t.since_year <= ${filter.until}`);
  if (filter.bbox) {
    const [west, south, east, north] = filter.bbox;
    const lon = west <= east ? `s.lon BETWEEN ${west} AND ${east}` : `(s.lon >= ${west} OR s.lon <= ${east})`;
    conditions.push(`EXISTS (SELECT 1 FROM spot s WHERE ${inSense} AND ${lon} AND s.lat BETWEEN ${south} AND ${north})`);
  }
  if (filter.polygon) {
    const area = `polygon '(${filter.polygon.map(([lon, lat]) => `(${lon},${lat})`).join()})'`;
    conditions.push(`EXISTS (SELECT 1 FROM spot s WHERE ${inSense} AND (${[0, 360, -360].map((turn) => `${area} @> point(s.lon + ${turn}, s.lat)`).join(' OR ')}))`);
  }
  if (filter.near) {
    const { lon, lat } = filter.near;
    // By the angle between two directions, not by the half-chord that the columns use.
    const cosine = `sin(radians(${lat})) * sin(radians(s.lat)) + cos(radians(${lat})) * cos(radians(s.lat)) * cos(radians(s.lon - ${lon}))`;
    conditions.push(`EXISTS (SELECT 1 FROM spot s WHERE ${inSense} AND ${EARTH_KM} * acos(least(1, greatest(-1, ${cosine}))) <= ${filter.radius ?? 50})`);
  }
  return conditions.join(' AND ');
}

const STANDS: Readonly<Record<string, readonly [french: string, partner: string]>> = {
  world: ['coalesce(region, country)', 'coalesce(world, country)'],
  region: ['coalesce(region, country)', 'country'],
  departement: ['coalesce(departement, region, country)', 'country'],
  epci: ['coalesce(epci, departement, region, country)', 'country'],
  country: ['country', 'country'],
  place: ['place', 'place'],
};

export interface SqlChoice {
  readonly filter: EntryFilter;
  readonly level: string;
  readonly measure: 'cooperations' | 'actors' | 'projects' | 'committed';
  readonly ref: string;
}

/** One JSON value with everything that is asked of an atlas under a filter. */
export function answersSql({ filter, level, measure, ref }: SqlChoice): string {
  const condition = conditionOf(filter);
  const { since: _, until: __, ...timeless } = filter;
  const [french, partner] = STANDS[level] as readonly [string, string];
  const senses = (filter.where === 'any' ? SENSES : [filter.where]).map((sense) => `t.${sense}_refs`).join(' || ');
  const room = measure === 'committed' ? 'projects' : measure;
  const value = measure === 'committed' ? `coalesce(round((SELECT sum(euros) FROM money m WHERE m.id = ANY (array_agg(u.id)))), 0)` : 'count(*)';
  const isThere = `(SELECT count(*) FROM held t WHERE t.room =`;
  return `WITH held AS MATERIALIZED (SELECT t.* FROM told t WHERE ${condition}),
  pair AS (
    SELECT DISTINCT f.id, f.end AS "from", p.end AS "to"
    FROM (SELECT id, ${french} AS "end" FROM tip WHERE side = 'french') f JOIN (SELECT id, ${partner} AS "end" FROM tip WHERE side = 'partner') p USING (id)
    JOIN held h ON h.id = f.id
  ), flow AS (
    SELECT "from", "to", count(*) AS count, min(h.since_year) AS first, max(h.since_year) AS last,
      (SELECT jsonb_object_agg(form, n) FROM (SELECT form, count(*) AS n FROM unnest(array_agg(h.id)) AS x (id) JOIN cooperation c USING (id) GROUP BY form) AS by_form) AS forms,
      (SELECT coalesce(jsonb_object_agg(theme, n), '{}') FROM (SELECT theme, count(*) AS n FROM unnest(array_agg(h.id)) AS x (id) JOIN told c USING (id), unnest(c.themes) AS theme
        WHERE theme NOT LIKE '%/%' GROUP BY theme) AS by_theme) AS themes
    FROM pair JOIN held h USING (id) GROUP BY "from", "to"
  ), unit AS (SELECT t.id, ref FROM held t LEFT JOIN LATERAL (SELECT DISTINCT ref FROM unnest(${senses}) AS r (ref) WHERE ref LIKE 'country:%') c ON true WHERE t.room = '${room}')
  SELECT jsonb_build_object(
    'counts', (SELECT jsonb_build_object('actors', count(*) FILTER (WHERE room = 'actors'), 'projects', count(*) FILTER (WHERE room = 'projects'), 'cooperations', count(*) FILTER (WHERE room = 'cooperations')) FROM held),
    'flows', (SELECT coalesce(jsonb_agg(jsonb_build_object('from', "from", 'to', "to", 'count', count, 'forms', forms, 'themes', themes, 'first', first, 'last', last)), '[]') FROM flow),
    'unplaced', (SELECT count(*) FROM held h WHERE room = 'cooperations' AND NOT EXISTS (SELECT 1 FROM pair WHERE pair.id = h.id)),
    'points', (SELECT jsonb_build_object('actors', count(*) FILTER (WHERE h.room = 'actors' AND s.sense = 'seat'), 'projects', count(*) FILTER (WHERE h.room = 'projects' AND s.sense = 'action'))
      FROM held h JOIN (SELECT DISTINCT entry_id AS id, sense, place_id FROM entry_where JOIN place ON place.id = place_id WHERE lon IS NOT NULL) s ON s.id = h.id),
    'countries', (SELECT coalesce(jsonb_object_agg(substr(ref, 9), n), '{}') FROM (SELECT ref, ${value} AS n FROM unit u WHERE ref IS NOT NULL GROUP BY ref) AS c WHERE n > 0),
    'total', (SELECT ${value} FROM (SELECT DISTINCT id FROM unit) u), 'homeless', (SELECT ${value} FROM unit u WHERE ref IS NULL),
    'years', (SELECT coalesce(jsonb_object_agg(coalesce(since_year::text, 'undated'), n), '{}') FROM (SELECT since_year, count(*) AS n FROM told t WHERE room = 'cooperations' AND ${conditionOf(timeless)} GROUP BY 1) AS y),
    'end', jsonb_build_object(
      'cooperations', ${isThere} 'cooperations' AND ${text(ref)} = ANY (t.seat_refs || t.partner_refs)),
      'actors', ${isThere} 'actors' AND ${text(ref)} = ANY (t.seat_refs)),
      'projects', ${isThere} 'projects' AND ${text(ref)} = ANY (t.action_refs)))
  ) AS answer`;
}
