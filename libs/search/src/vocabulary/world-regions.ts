import type { Bilingual } from '../settings/index.js';
import { readTable } from './read-table.js';

/** Several countries under one name: a continent, a part of one, a group of neighbours. */
export interface NamedRegion extends Bilingual {
  /** Every other name. */
  readonly others: readonly string[];
  /** What its people and things are called. */
  readonly people: readonly string[];
  /** The names that every entry of these countries bears among its words: those of the continent, as a rule. */
  readonly borne: readonly string[];
  /** ISO 3166-1 alpha-2. */
  readonly countries: readonly string[];
}

const listOf = (cell: string, separator: string): string[] => (cell === '' ? [] : cell.split(separator));

/** Reads `world-regions.csv`. */
export function readWorldRegions(text: string): NamedRegion[] {
  return readTable(text).slice(1).map(({ cells: [fr = '', en = '', borne = '', people = '', others = '', countries = ''] }) => ({
    ...{ fr, en, borne: listOf(borne, '|'), people: listOf(people, '|'), others: listOf(others, '|'), countries: listOf(countries, ' ') },
  })); // prettier-ignore
}

/** The names borne by the entries of each country, by its code. */
export function listBorneNames(regions: readonly NamedRegion[]): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, Set<string>>();
  for (const { countries, borne } of regions) {
    for (const code of countries) for (const name of borne) names.set(code, (names.get(code) ?? new Set()).add(name));
  }
  return new Map([...names].map(([code, list]) => [code, [...list]]));
}
