/** An actor named in the row of another entry. */
export interface ActorPart {
  readonly id: string;
  readonly slug: string;
  readonly label: string;
  readonly labelEn: string | null;
  readonly kind: string;
  readonly iati: string | null;
  readonly place: PlacePart;
}

/** A place as far as it is known; the country always is. */
export interface PlacePart {
  readonly label: string | null;
  readonly country: string;
  readonly region: string | null;
  readonly departement: string | null;
  readonly epci: string | null;
  readonly commune: string | null;
  /** Degrees. */
  readonly lon: number | null;
  readonly lat: number | null;
}

/** What the row of any entry tells. */
export interface EntryPart {
  readonly id: string;
  readonly slug: string;
  readonly themes: readonly string[] | null;
  readonly sdgs: readonly number[] | null;
  readonly keeper: string | null;
  readonly checkedOn: string | null;
  /** `YYYY-MM-DD`. */
  readonly updatedOn: string;
  readonly sources: readonly { readonly label: string; readonly url: string | null; readonly licence: string | null }[] | null;
}

/** Actors that may be named: published, or dormant since. The same in lists, cards and map. */
const SHOWN = `IN ('published', 'dormant')`;

const placeJson = (country: string) => `json_build_object('label', pl.label, 'country', ${country}, 'region', pl.region,
  'departement', pl.departement, 'epci', pl.epci, 'commune', pl.commune, 'lon', pl.lon, 'lat', pl.lat)`;

/** The actor `a` with its entry `ae`, as JSON; a draft is joined by no one. */
export const actorJson = `json_build_object('id', a.id, 'slug', ae.slug, 'label', a.label, 'labelEn', a.label_en, 'kind', a.kind,
  'iati', (SELECT min(i.value) FROM actor_identifier i WHERE i.actor_id = a.id AND i.scheme = 'iati'), 'place', ${placeJson('a.country')})`;

/** Joins the actor that `column` names, with its seat, when it may be named. */
export const joinActor = (column: string, how: 'JOIN' | 'LEFT JOIN' = 'JOIN') => `
  ${how} (actor a JOIN entry ae ON ae.id = a.id AND ae.state ${SHOWN} LEFT JOIN place pl ON pl.id = a.seat_id) ON a.id = ${column}`;

export const ownPlaceJson = placeJson;

/**
 * The published entries among `$1`, numbered in that order, and what hangs on all entries alike: gathered for the whole
 * batch at once, as a look-up for each entry would cost several times as much.
 *
 * @param works what themes and goals are read from: the entry, or all it takes part in
 */
export const chosenEntries = (room: string, works: 'own' | 'kin') => `
WITH chosen AS MATERIALIZED (
  SELECT e.id, e.slug, e.keeper, e.checked_on, e.updated_at, k.n
  FROM unnest($1::uuid[]) WITH ORDINALITY AS k (id, n) JOIN entry e ON e.id = k.id AND e.room = '${room}' AND e.state = 'published'
), kin AS MATERIALIZED (
  ${works === 'kin' ? 'SELECT DISTINCT entry_id, kin_id FROM entry_kin WHERE entry_id = ANY ($1::uuid[])' : 'SELECT id AS entry_id, id AS kin_id FROM chosen'}
), themes AS (
  SELECT t.entry_id, array_agg(t.theme ORDER BY t.uses DESC, t.theme COLLATE "C") AS themes
  FROM (SELECT k.entry_id, h.theme, count(*) AS uses FROM kin k JOIN entry_theme h ON h.entry_id = k.kin_id GROUP BY 1, 2) t GROUP BY 1
), goals AS (
  SELECT k.entry_id, array_agg(DISTINCT s.goal ORDER BY s.goal) AS sdgs FROM kin k JOIN entry_sdg s ON s.entry_id = k.kin_id GROUP BY 1
), sources AS (
  SELECT es.entry_id, json_agg(DISTINCT jsonb_build_object('label', s.label, 'url', coalesce(es.url, s.url), 'licence', s.licence)) AS sources
  FROM entry_source es JOIN source s ON s.id = es.source_id WHERE es.entry_id = ANY ($1::uuid[]) GROUP BY 1
)`;

export const ENTRY_COLUMNS = `c.id, c.slug, themes.themes, goals.sdgs, n.label AS keeper, c.checked_on::text AS "checkedOn",
  to_char(c.updated_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS "updatedOn", sources.sources`;

export const ENTRY_JOINS = `LEFT JOIN themes ON themes.entry_id = c.id LEFT JOIN goals ON goals.entry_id = c.id
  LEFT JOIN sources ON sources.entry_id = c.id LEFT JOIN network n ON n.id = c.keeper`;
