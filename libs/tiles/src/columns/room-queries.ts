import { ENTRY_ROOMS, type EntryRoom } from '@portulan/domain';

/**
 * What the columns are built from, one plain statement each, for COPY: rows stream in the order the joins give, and
 * nothing is aggregated in the database. What an entry has from those it takes part in is told once, with these, and put
 * together by the reader. The first column is the entry or place that a row belongs to.
 */
export interface RoomQuery {
  /** Tells the statement from the others. */
  readonly name: string;
  /** Over everything, entries included that are not published, or with a list over what is told of its ids. */
  sql(only?: readonly string[]): string;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A list of ids for SQL. They are the database's own, and looked at all the same. */
const listed = (only: readonly string[]) => `'{${only.filter((text) => UUID.test(text)).join()}}'::uuid[]`;

/** A condition on a column: among the ids. */
const among = (id: string, only: readonly string[] | undefined) => (only === undefined ? 'true' : `${id} = ANY (${listed(only)})`);

/** A condition on a column: among the ids and what these take part in. */
const amongKin = (id: string, only: readonly string[] | undefined) =>
  only === undefined ? 'true' : `${id} IN (SELECT kin.kin_id FROM entry_kin kin WHERE ${among('kin.entry_id', only)})`;

/** Actors that may be named: once published, even when they have gone dormant since. A draft is not told by what it funds. */
const shown = (id: string) => `EXISTS (SELECT 1 FROM entry named WHERE named.id = ${id} AND named.state IN ('published', 'dormant'))`;

/** What is said of a status, or else what the years make of it on a day; and where that is read. */
export function statusSql(room: 'projects' | 'cooperations', day = 'current_date'): { readonly status: string; readonly from: string } {
  const today = `to_char(${day}, 'YYYY-MM-DD')`;
  if (room === 'cooperations') {
    return {
      status: `coalesce(c.status, CASE WHEN c.until < left(${today}, length(c.until)) THEN 'ended' ELSE 'active' END)`,
      from: 'entry e JOIN cooperation c ON c.id = e.id',
    };
  }
  return {
    status: `coalesce(p.status, CASE WHEN p.since > ${today} THEN 'planned' WHEN p.until < left(${today}, length(p.until)) THEN 'completed' ELSE 'ongoing' END)`,
    from: 'entry e JOIN project p ON p.id = e.id',
  };
}

const columnsFrom = (own: string, { status, from }: ReturnType<typeof statusSql>) => `${own}, NULL, NULL, ${status} FROM ${from}`;

const ENTRY_COLUMNS: Readonly<Record<EntryRoom, string>> = {
  actors: 'a.label, a.kind, a.category, NULL FROM entry e JOIN actor a ON a.id = e.id',
  projects: columnsFrom('p.title', statusSql('projects')),
  cooperations: columnsFrom("''", statusSql('cooperations')),
};

/** id, slug, label, kind, category, status: one row an entry, ids ascending. */
export const entriesQuery = (room: EntryRoom): RoomQuery => ({
  name: `${room} entries`,
  sql: (only) => `SELECT e.id, e.slug, ${ENTRY_COLUMNS[room]} WHERE e.state = 'published' AND ${among('e.id', only)} ORDER BY e.id`,
});

/** entry, what it takes part in: an actor in cooperations and projects, a cooperation in its projects. */
export const kinQuery: RoomQuery = {
  name: 'kin',
  sql: (only) => `SELECT k.entry_id, k.kin_id FROM entry_kin k WHERE k.kin_id <> k.entry_id AND ${among('k.entry_id', only)}`,
};

/** entry, kind of word, word: the lists that have no place and are told of those who take part as well. */
export const wordsQueries: readonly RoomQuery[] = [
  {
    name: 'themes',
    sql: (only) => `SELECT t.entry_id, 'themes', w.code FROM entry_theme t
      JOIN theme th ON th.code = t.theme CROSS JOIN LATERAL (VALUES (th.code), (th.parent)) AS w (code)
      WHERE w.code IS NOT NULL AND ${amongKin('t.entry_id', only)}`,
  },
  { name: 'sdgs', sql: (only) => `SELECT s.entry_id, 'sdgs', s.goal::text FROM entry_sdg s WHERE ${amongKin('s.entry_id', only)}` },
  { name: 'forms', sql: (only) => `SELECT c.id, 'forms', c.form FROM cooperation c WHERE ${amongKin('c.id', only)}` },
  {
    name: 'funders',
    sql: (only) => `SELECT f.project_id, 'funders', f.funder_id::text FROM (
        SELECT project_id, funder_id FROM funding WHERE funder_id IS NOT NULL
        UNION SELECT project_id, actor_id FROM participation WHERE role = 'funder'
      ) f WHERE ${shown('f.funder_id')} AND ${amongKin('f.project_id', only)}`,
  },
];

/** entry, 'networks', network: whose keeper it is, or within whose perimeter its seat lies. */
export const networksQuery: RoomQuery = {
  name: 'networks',
  sql: (only) => `SELECT e.id, 'networks', e.keeper FROM entry e WHERE e.keeper IS NOT NULL AND ${among('e.id', only)}
    UNION ALL
    SELECT w.entry_id, 'networks', np.network FROM entry_where w JOIN place pl ON pl.id = w.place_id
      JOIN network_perimeter np ON np.code = CASE np.tier WHEN 'region' THEN pl.region WHEN 'departement' THEN pl.departement
        WHEN 'epci' THEN pl.epci ELSE pl.commune END
      WHERE w.sense = 'seat' AND ${among('w.entry_id', only)}`,
};

/** entry, first year, last year, of cooperations and projects: told of those who take part as well. */
export const yearsQuery: RoomQuery = {
  name: 'years',
  sql: (only) => `SELECT id, since_year, until_year FROM cooperation WHERE ${amongKin('id', only)}
    UNION ALL SELECT id, since_year, until_year FROM project WHERE ${amongKin('id', only)}`,
};

/** entry, sense, place, country; who takes part by name alone is no entry. */
export const wheresQuery: RoomQuery = {
  name: 'wheres',
  sql: (only) => `SELECT w.entry_id, w.sense, w.place_id, w.country FROM entry_where w WHERE w.entry_id IS NOT NULL AND ${among('w.entry_id', only)}`,
};

/** place, région, département, EPCI, commune, lon, lat. */
export const placesQuery: RoomQuery = {
  name: 'places',
  sql: (only) => `SELECT pl.id, pl.region, pl.departement, pl.epci, pl.commune, pl.lon, pl.lat FROM place pl
    WHERE ${only === undefined ? 'true' : `pl.id IN (SELECT w.place_id FROM entry_where w WHERE ${among('w.entry_id', only)})`}`,
};

/** id, slug of every actor that is shown and funds something. */
export const fundersQuery: RoomQuery = {
  name: 'slugs of funders',
  sql: (only) => `SELECT e.id, e.slug FROM entry e WHERE e.room = 'actors' AND e.state IN ('published', 'dormant') AND ${among('e.id', only)} AND (
    EXISTS (SELECT 1 FROM funding f WHERE f.funder_id = e.id)
    OR EXISTS (SELECT 1 FROM participation p WHERE p.actor_id = e.id AND p.role = 'funder'))`,
};

/** project, amount: commitments and grants in euros, one row each. */
export const fundsQuery: RoomQuery = {
  name: 'funds',
  sql: (only) => `SELECT f.project_id, f.amount FROM funding f
    WHERE f.kind IN ('commitment', 'grant') AND f.currency = 'EUR' AND ${among('f.project_id', only)}`,
};

/**
 * cooperation, side, place, label, country, lon, lat, precision, commune, EPCI, département, région: one row for each actor of a
 * side that is shown.
 */
export const sidesQuery: RoomQuery = {
  name: 'sides',
  sql: (only) => `SELECT s.cooperation_id, s.side, pl.id, pl.label, a.country, pl.lon, pl.lat, pl.precision,
      pl.commune, pl.epci, pl.departement, pl.region
    FROM cooperation_side s JOIN actor a ON a.id = s.actor_id LEFT JOIN place pl ON pl.id = a.seat_id
    WHERE ${shown('s.actor_id')} AND ${among('s.cooperation_id', only)}`,
};

/** Every statement that reads entries, in no order that matters. */
export const ROOM_QUERIES: readonly RoomQuery[] = [
  ...ENTRY_ROOMS.map(entriesQuery),
  kinQuery,
  ...wordsQueries,
  networksQuery,
  yearsQuery,
  wheresQuery,
  placesQuery,
  fundersQuery,
  fundsQuery,
  sidesQuery,
];

/**
 * ref, French label, English label, country, lon, lat, région, département, EPCI of what stands for many places; the
 * widest first.
 */
export const areasQuery: RoomQuery = {
  name: 'areas',
  sql: () => `SELECT ref, label_fr, label_en, country, lon, lat, region, departement, epci FROM (
      SELECT 0 AS rank, 'country:' || code AS ref, label_fr, label_en, code AS country, lon, lat,
        NULL AS region, NULL AS departement, NULL AS epci FROM country
      UNION ALL SELECT array_position(ARRAY['region', 'departement', 'epci', 'commune'], tier), tier || ':' || code, label, coalesce(label_en, label), 'FR', lon, lat,
        region, departement, epci FROM territory WHERE lon IS NOT NULL
    ) AS area ORDER BY rank, ref`,
};

/**
 * place, English name: of the places abroad whose government bears the name of the place and says what it is in English. Read with
 * the areas: a name given since is told once everything is read again.
 */
export const englishNamesQuery: RoomQuery = {
  name: 'english names',
  sql: () => `SELECT pl.id, min(english.name) FROM actor_name english
    JOIN actor a ON a.id = english.actor_id AND a.kind = 'partner-government'
    JOIN place pl ON pl.id = a.seat_id AND pl.label = a.label
    WHERE english.type = 'translation' AND english.lang = 'en' AND ${shown('a.id')} GROUP BY pl.id`,
};
