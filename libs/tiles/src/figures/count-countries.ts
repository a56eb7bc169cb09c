import type { CountryFigures, CountryMeasure } from '@portulan/contract';
import { SENSES, type EntryColumns, type Sense } from '../columns/entry-columns.js';
import type { EntryPart } from './entry-part.js';

const COUNTRY = 'country:';
const CENTS_PER_EURO = 100;

export type CountryNames = ReadonlyMap<string, { readonly fr: string; readonly en: string }>;

/**
 * One figure for each country where the entries are, in the senses of place that count: how many entries, or how much
 * money. An entry of several countries counts whole in each.
 */
export function countCountries(
  parts: readonly EntryPart[],
  names: CountryNames,
  { measure, where, lang }: { measure: CountryMeasure; where: Sense | 'any'; lang: 'fr' | 'en' },
): CountryFigures {
  const senses = where === 'any' ? SENSES : [where];
  const sums = new Map<string, number>();
  let total = 0;
  let unplaced = 0;
  for (const { columns, mask } of parts) {
    const { words } = columns.places.areas;
    const ofCountry = new Float64Array(words.length);
    for (let row = 0; row < columns.count; row++) {
      if (!mask[row]) continue;
      const value = measure === 'committed' ? (columns.cents[row] as number) : 1;
      total += value;
      const countries = countriesOf(columns, row, senses);
      if (countries.length === 0) unplaced += value;
      for (const country of countries) (ofCountry[country] as number) += value;
    }
    ofCountry.forEach((value, country) => {
      if (value === 0) return;
      const code = (words[country] as string).slice(COUNTRY.length);
      sums.set(code, (sums.get(code) ?? 0) + value);
    });
  }
  const shown = (value: number) => (measure === 'committed' ? Math.round(value / CENTS_PER_EURO) : value);
  const countries = [...sums].map(([code, value]) => ({ code, label: names.get(code)?.[lang] ?? code, value: shown(value) }));
  return {
    measure,
    countries: countries.sort((a, b) => b.value - a.value || (a.code < b.code ? -1 : 1)),
    total: shown(total),
    unplaced: shown(unplaced),
  };
}

const found: number[] = [];

/** The countries of a row, each once, as numbers of areas; the array is the same at every call. */
function countriesOf({ wheres, places }: EntryColumns, row: number, senses: readonly Sense[]): readonly number[] {
  found.length = 0;
  for (const sense of senses) {
    const { offsets, values } = wheres[sense];
    const end = offsets[row + 1] as number;
    for (let index = offsets[row] as number; index < end; index++) {
      const country = places.countryOf(values[index] as number);
      if (country >= 0 && !found.includes(country)) found.push(country);
    }
  }
  return found;
}
