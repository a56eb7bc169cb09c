import type { EntryFilter } from '@portulan/contract';
import { NO_YEAR, SENSES, type EntryColumns, type Sense } from '../columns/entry-columns.js';
import { listHolds, type Lists } from '../columns/lists.js';
import { inBox, inPolygon, within, type Area } from './areas.js';

const DEFAULT_RADIUS_KM = 50;

type Test = (row: number) => boolean;

/**
 * Marks with 1 the rows that a filter keeps: "or" within one name, "and" between names, as everywhere.
 *
 * @param matched the rows that the words of the filter (`q`) found, or undefined when it has none: words are the
 *   search engine's business.
 */
export function maskEntries(columns: EntryColumns, filter: EntryFilter, matched?: readonly number[]): Uint8Array {
  const tests = testsOf(columns, filter);
  const mask = new Uint8Array(columns.count);
  if (matched) {
    for (const row of matched) if (row >= 0 && tests.every((test) => test(row))) mask[row] = 1;
    return mask;
  }
  if (tests.length === 0) return mask.fill(1);
  for (let row = 0; row < columns.count; row++) mask[row] = tests.every((test) => test(row)) ? 1 : 0;
  return mask;
}

function testsOf(columns: EntryColumns, filter: EntryFilter): Test[] {
  const senses = filter.where === 'any' ? SENSES : ([filter.where] as Sense[]);
  const tests: (Test | undefined)[] = [
    oneOf(columns, columns.kind, filter.kind),
    oneOf(columns, columns.category, filter.category),
    oneOf(columns, columns.status, filter.status),
    anyOf(columns, [columns.forms], filter.form),
    anyOf(columns, [columns.themes], filter.theme),
    anyOf(columns, [columns.sdgs], filter.sdg?.map(String)),
    anyOf(columns, [columns.networks], filter.network),
    anyOf(columns, [columns.funders], filter.funder?.map((funder) => columns.funderIds.get(funder) ?? funder)),
    ...(['country', 'region', 'departement', 'epci', 'commune'] as const).map((tier) =>
      anyOf(
        columns,
        senses.map((sense) => columns.refs[sense]),
        filter[tier]?.map((code) => `${tier}:${code}`),
      ),
    ),
  ];
  const { since, until } = filter;
  if (since !== undefined) tests.push((row) => (columns.untilYear[row] as number) >= since);
  if (until !== undefined) tests.push((row) => (columns.sinceYear[row] as number) <= until && columns.sinceYear[row] !== NO_YEAR);
  if (filter.bbox) tests.push(somePoint(columns, senses, inBox(filter.bbox)));
  if (filter.polygon) tests.push(somePoint(columns, senses, inPolygon(filter.polygon)));
  if (filter.near) tests.push(somePoint(columns, senses, within(filter.near, filter.radius ?? DEFAULT_RADIUS_KM)));
  return tests.filter((test) => test !== undefined);
}

/** A flag per word: which ones are wanted. Words that no entry bears are left out. */
function wantedWords(columns: EntryColumns, values: readonly string[]): Uint8Array {
  const wanted = new Uint8Array(columns.words.words.length);
  for (const value of values) {
    const number = columns.words.find(value);
    if (number !== undefined) wanted[number] = 1;
  }
  return wanted;
}

function oneOf(columns: EntryColumns, column: Uint32Array, values?: readonly string[]): Test | undefined {
  if (!values) return undefined;
  const wanted = wantedWords(columns, values);
  return (row) => column[row] !== 0 && wanted[(column[row] as number) - 1] === 1;
}

function anyOf(columns: EntryColumns, lists: readonly Lists[], values?: readonly string[]): Test | undefined {
  if (!values) return undefined;
  const wanted = wantedWords(columns, values);
  return (row) => lists.some((list) => listHolds(list, row, wanted));
}

function somePoint(columns: EntryColumns, senses: readonly Sense[], test: Area): Test {
  const { lon, lat } = columns.places;
  return (row) =>
    senses.some((sense) => {
      const lists = columns.points[sense];
      const end = lists.offsets[row + 1] as number;
      for (let index = lists.offsets[row] as number; index < end; index++) {
        const point = lists.values[index] as number;
        if (test(lon[point] as number, lat[point] as number)) return true;
      }
      return false;
    });
}
