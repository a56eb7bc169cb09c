import { parsePointRef } from '@portulan/domain';
import type { Queryable, UnitOfWork } from '../database/index.js';
import { savePlaces } from './save-places.js';

/** A place that a form can choose: a place of the register by its id, a French commune as `commune:13055`. */
export interface FoundPlace {
  readonly id: string;
  readonly label: string;
  /** What tells it from its homonyms: the département, or the country; how far it is from a point that was shown. */
  readonly detail: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}

const MOST_SHOWN = 8;
const COMMUNE = /^commune:([0-9AB]{5})$/;
const NEAR_KM = 60;
const KM_PER_DEGREE = 111.2;

/** Communes of the official list and places known abroad whose names begin so, whatever the accents; eight at most. */
export function searchPlaces(queryable: Queryable, q: string, lang: 'fr' | 'en'): Promise<FoundPlace[]> {
  const beginning = q.replaceAll('\0', '').trim();
  if (beginning.length < 2) return Promise.resolve([]);
  return queryable.query<FoundPlace>(
    `SELECT id, label, detail, country FROM (
       (SELECT 'commune:' || t.code AS id, t.label, coalesce(d.label, t.departement) AS detail, 'FR' AS country, 0 AS rank, coalesce(t.population, 0) AS weight
        FROM territory t LEFT JOIN territory d ON d.tier = 'departement' AND d.code = t.departement
        WHERE t.tier = 'commune' AND starts_with(unaccent(lower(t.label)), unaccent(lower($1)))
        ORDER BY t.population DESC NULLS LAST, t.code LIMIT ${MOST_SHOWN})
       UNION ALL
       (SELECT min(p.id::text), p.label, c.label_${lang}, c.code, 1, count(*)
        FROM place p JOIN country c ON c.code = p.country
        WHERE p.country <> 'FR' AND starts_with(unaccent(lower(p.label)), unaccent(lower($1)))
        GROUP BY p.label, c.code, c.label_${lang} ORDER BY count(*) DESC, p.label LIMIT ${MOST_SHOWN})
     ) AS found ORDER BY length(label) > length($1), rank, weight DESC, label LIMIT ${MOST_SHOWN}`,
    [beginning],
  );
}

/**
 * Communes of the official list and places known abroad around a point, the nearest first: eight at most, within 60 km.
 *
 * @param lon degrees, like `lat`
 */
export function searchPlacesNear(queryable: Queryable, { lon, lat }: { readonly lon: number; readonly lat: number }, lang: 'fr' | 'en'): Promise<FoundPlace[]> {
  return queryable.query<FoundPlace>(
    `WITH here AS (SELECT $1::double precision AS lon, $2::double precision AS lat, greatest(cos(radians($2::double precision)), 0.01) AS narrowing),
     near AS (
       SELECT 'commune:' || t.code AS id, t.label, coalesce(d.label, t.departement) AS detail, 'FR' AS country, t.lon, t.lat
       FROM territory t LEFT JOIN territory d ON d.tier = 'departement' AND d.code = t.departement WHERE t.tier = 'commune' AND t.lon IS NOT NULL
       UNION ALL
       SELECT min(p.id::text), p.label, c.label_${lang}, c.code, avg(p.lon), avg(p.lat)
       FROM place p JOIN country c ON c.code = p.country WHERE p.country <> 'FR' AND p.lon IS NOT NULL AND p.flags = '{}' GROUP BY p.label, c.code, c.label_${lang}
     ),
     measured AS (
       SELECT near.*, ${KM_PER_DEGREE} * sqrt(((near.lon - here.lon) * here.narrowing) ^ 2 + (near.lat - here.lat) ^ 2) AS km
       FROM near, here WHERE near.lat BETWEEN here.lat - 1 AND here.lat + 1
     )
     SELECT id, label, concat_ws(', ', detail, round(km) || E'\\u00A0km') AS detail, country FROM measured WHERE km <= ${NEAR_KM} ORDER BY km, label LIMIT ${MOST_SHOWN}`,
    [lon, lat],
  );
}

/**
 * The ids of places that were named in a form; the centre of a commune is made when the register has none, and so is a
 * point abroad that was shown on a map.
 *
 * @returns ids by name; a commune that is not in the official list, or a point that is none, is absent
 */
export async function registerPlaces(unit: UnitOfWork, refs: readonly string[]): Promise<Map<string, string>> {
  const codes = [...new Set(refs.flatMap((ref) => COMMUNE.exec(ref)?.[1] ?? []))];
  const communes = await unit.query<{ code: string; label: string; epci: string | null; departement: string | null; region: string | null; lon: number | null; lat: number | null }>(
    `SELECT code, label, epci, departement, region, lon, lat FROM territory WHERE tier = 'commune' AND code = ANY ($1)`,
    [codes],
  );
  const centres = communes.map(({ code, ...commune }) => ({ ref: `commune:${code}`, draft: { ...commune, country: 'FR', precision: 'municipality' as const, commune: code } }));
  const points = await readShownPoints(unit, refs);
  const named = [...centres, ...points];
  const ids = await savePlaces(unit, named.map(({ draft }) => draft));
  return new Map(named.map(({ ref }, index) => [ref, ids[index] as string]));
}

async function readShownPoints(unit: UnitOfWork, refs: readonly string[]) {
  const shown = [...new Set(refs)].flatMap((ref) => {
    const point = parsePointRef(ref);
    return point === null ? [] : [{ ref, point }];
  });
  if (shown.length === 0) return [];
  const known = await unit.query<{ code: string }>(`SELECT code FROM country WHERE code = ANY ($1)`, [shown.map(({ point }) => point.country)]);
  return shown
    .filter(({ point }) => known.some(({ code }) => code === point.country))
    .map(({ ref, point }) => ({ ref, draft: { ...point, precision: 'point' as const, commune: null, epci: null, departement: null, region: null } }));
}
