import { foldName } from '@portulan/domain';
import type { CountryBook } from '../../resolution/index.js';

/** Words that are also countries' names, and mean something else in these texts. */
const NOT_COUNTRIES: ReadonlySet<string> = new Set(['FR']);
const MIN_LETTERS = 4;

/**
 * Countries that a text names, longest names first so that `Guinée-Bissau` is not taken for `Guinée`. Only a hint: a name
 * may stand for an origin, a language or a person.
 *
 * @returns ISO 3166-1 codes in the order of the text
 */
export function findCountries(countries: CountryBook, text: string): string[] {
  let rest = ` ${foldName(text)} `;
  const found: { code: string; at: number }[] = [];
  for (const { folded, code } of countries.foldedLabels()) {
    if (folded.length < MIN_LETTERS || NOT_COUNTRIES.has(code)) continue;
    const at = rest.indexOf(` ${folded} `);
    if (at < 0) continue;
    found.push({ code, at });
    rest = `${rest.slice(0, at + 1)}${'·'.repeat(folded.length)}${rest.slice(at + 1 + folded.length)}`;
  }
  return [...new Set(found.sort((one, other) => one.at - other.at).map(({ code }) => code))];
}
