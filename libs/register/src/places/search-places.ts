import type { Queryable, UnitOfWork } from '../database/index.js';
import { savePlaces } from './save-places.js';

/** A place that a form can choose: a place of the register by its id, a French commune as `commune:13055`. */
export interface FoundPlace {
  readonly id: string;
  readonly label: string;
  /** What tells it from its homonyms: the département, or the country. */
  readonly detail: string | null;
}

const MOST_SHOWN = 8;
const COMMUNE = /^commune:([0-9AB]{5})$/;

/** Communes of the official list and places known abroad whose names begin so, whatever the accents; eight at most. */
export function searchPlaces(queryable: Queryable, q: string, lang: 'fr' | 'en'): Promise<FoundPlace[]> {
  const beginning = q.replaceAll('\0', '').trim();
  if (beginning.length < 2) return Promise.resolve([]);
  return queryable.query<FoundPlace>(
    `SELECT id, label, detail FROM (
       (SELECT 'commune:' || t.code AS id, t.label, coalesce(d.label, t.departement) AS detail, 0 AS rank, coalesce(t.population, 0) AS weight
        FROM territory t LEFT JOIN territory d ON d.tier = 'departement' AND d.code = t.departement
        WHERE t.tier = 'commune' AND starts_with(unaccent(lower(t.label)), unaccent(lower($1)))
        ORDER BY t.population DESC NULLS LAST, t.code LIMIT ${MOST_SHOWN})
       UNION ALL
       (SELECT min(p.id::text), p.label, c.label_${lang}, 1, count(*)
        FROM place p JOIN country c ON c.code = p.country
        WHERE p.country <> 'FR' AND starts_with(unaccent(lower(p.label)), unaccent(lower($1)))
        GROUP BY p.label, c.label_${lang} ORDER BY count(*) DESC, p.label LIMIT ${MOST_SHOWN})
     ) AS found ORDER BY length(label) > length($1), rank, weight DESC, label LIMIT ${MOST_SHOWN}`,
    [beginning],
  );
}

/**
 * The ids of places that were named in a form; the centre of a commune is made when the register has none.
 *
 * @returns ids by name; a commune that is not in the official list is absent
 */
export async function registerPlaces(unit: UnitOfWork, refs: readonly string[]): Promise<Map<string, string>> {
  const codes = [...new Set(refs.flatMap((ref) => COMMUNE.exec(ref)?.[1] ?? []))];
  const communes = await unit.query<{ code: string; label: string; epci: string | null; departement: string | null; region: string | null; lon: number | null; lat: number | null }>(
    `SELECT code, label, epci, departement, region, lon, lat FROM territory WHERE tier = 'commune' AND code = ANY ($1)`,
    [codes],
  );
  const drafts = communes.map(({ code, ...commune }) => ({ ...commune, country: 'FR', precision: 'municipality' as const, commune: code }));
  const ids = await savePlaces(unit, drafts);
  return new Map(communes.map(({ code }, index) => [`commune:${code}`, ids[index] as string]));
}
