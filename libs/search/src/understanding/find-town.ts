import type { Queryable } from '@portulan/register';
import { foldText } from '../words/index.js';

/** A town with its point. */
export interface Town {
  readonly label: string;
  readonly lon: number;
  readonly lat: number;
  readonly isFrench: boolean;
}

/** Communes of France, the most peopled first, then places abroad whose name has such a beginning, accents aside. */
const TOWNS_SQL = `
SELECT label, lon, lat, rank = 0 AS "isFrench" FROM (
  SELECT label, lon, lat, 0 AS rank, coalesce(population, 0) AS size FROM territory
    WHERE tier = 'commune' AND lon IS NOT NULL AND lower(unaccent(label)) LIKE $1
  UNION ALL
  SELECT label, min(lon), min(lat), 1, count(*) FROM place
    WHERE country <> 'FR' AND lon IS NOT NULL AND lower(unaccent(label)) LIKE $1 GROUP BY label, country
) AS towns ORDER BY rank, size DESC`;

const TOWN_MAX_WORDS = 6;

/**
 * The town named by the first words given, by as many of them as it takes; null when there is none.
 *
 * @param words folded
 */
export async function findTown(queryable: Queryable, words: readonly string[]): Promise<{ town: Town; length: number } | null> {
  const [first] = words;
  // Folded words are letters and digits alone: nothing in them is a wildcard.
  if (first === undefined || first.length < 2) return null;
  const towns = await queryable.prepared<Town>(TOWNS_SQL, [`%${first}%`]);
  const byName = new Map<string, Town>();
  for (const town of towns) {
    const name = foldText(town.label).join(' ');
    if (!byName.has(name)) byName.set(name, town);
  }
  for (let length = Math.min(words.length, TOWN_MAX_WORDS); length > 0; length--) {
    const name = words.slice(0, length).join(' ');
    const town = byName.get(name) ?? byName.get(`le ${name}`) ?? byName.get(`la ${name}`) ?? byName.get(`les ${name}`);
    if (town) return { town, length };
  }
  return null;
}
