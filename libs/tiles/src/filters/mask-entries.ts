import type { EntryFilter } from '@portulan/contract';
import { NO_YEAR, SENSES, type EntryColumns, type Sense } from '../columns/entry-columns.js';
import type { Lists } from '../columns/lists.js';
import type { Numbers } from '../columns/narrowest.js';
import { PLACE_TIERS } from '../columns/place-table.js';
import { inBox, inPolygon, within } from './areas.js';

const DEFAULT_RADIUS_KM = 50;

/**
 * Takes away the rows that one condition refuses. A pass is a plain loop over columns, without a branch where it can be: a
 * processor that has to guess at each row takes three to ten times as long. A million rows take some two milliseconds.
 */
type Pass = (mask: Uint8Array) => void;

/**
 * Marks with 1 the rows that a filter keeps: "or" within one name, "and" between names, as everywhere.
 *
 * @param matched the rows that the words of the filter (`q`) found, or undefined when it has none: words are the
 *   search engine's business.
 */
export function maskEntries(columns: EntryColumns, filter: EntryFilter, matched?: readonly number[]): Uint8Array {
  const mask = new Uint8Array(columns.count);
  if (matched) for (const row of matched.filter((found) => found >= 0)) mask[row] = 1;
  else mask.fill(1);
  for (const pass of passesOf(columns, filter)) pass(mask);
  return mask;
}

function passesOf(columns: EntryColumns, filter: EntryFilter): Pass[] {
  const senses = filter.where === 'any' ? SENSES : ([filter.where] as Sense[]);
  const wheres = senses.map((sense) => columns.wheres[sense]);
  const words = (lists: readonly Lists[], values: readonly string[] | undefined) => values && keepListed(lists, wantedWords(columns, values));
  const { since, until } = filter;
  // The quickest first: rows they take away are not looked at again.
  const passes: (Pass | undefined)[] = [
    ...(['kind', 'category', 'status'] as const).map((name) => filter[name] && keepNumbered(columns[name], wantedWords(columns, filter[name]))),
    since === undefined ? undefined : keepYears(columns.untilYear, since, NO_YEAR),
    until === undefined ? undefined : keepYears(columns.sinceYear, -NO_YEAR, Math.min(until, NO_YEAR - 1)),
    words([columns.forms], filter.form),
    words([columns.themes], filter.theme),
    words([columns.sdgs], filter.sdg?.map(String)),
    words([columns.networks], filter.network),
    words([columns.funders], filter.funder?.map((funder) => columns.funderIds.get(funder) ?? funder)),
    ...PLACE_TIERS.map((tier) => filter[tier] && keepListed(wheres, columns.places.lyingIn(filter[tier].map((code) => `${tier}:${code}`)))),
  ];
  const areas = [
    filter.bbox && inBox(filter.bbox),
    filter.polygon && inPolygon(filter.polygon),
    filter.near && within(filter.near, filter.radius ?? DEFAULT_RADIUS_KM),
  ];
  for (const area of areas) if (area) passes.push(keepListed(wheres, columns.places.pointsIn(area)));
  return passes.filter((pass) => pass !== undefined);
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

/** @param column word numbers plus one; 0 for none. */
function keepNumbered(column: Numbers, wanted: Uint8Array): Pass {
  const kept = new Uint8Array(wanted.length + 1);
  kept.set(wanted, 1);
  return (mask) => {
    for (let row = 0; row < mask.length; row++) (mask[row] as number) &= kept[column[row] as number] as number;
  };
}

/** Keeps the years from the first to the last, both included. */
const keepYears =
  (column: Int16Array, first: number, last: number): Pass =>
  (mask) => {
    for (let row = 0; row < mask.length; row++) {
      const year = column[row] as number;
      (mask[row] as number) &= Number(year >= first) & Number(year <= last);
    }
  };

/** Keeps the rows that have a wanted number in one of their lists. */
const keepListed =
  (lists: readonly Lists[], wanted: Uint8Array): Pass =>
  (mask) => {
    const found = new Uint8Array(mask.length);
    for (const { offsets, values } of lists) {
      if (values.length === 0) continue;
      for (let row = 0; row < mask.length; row++) {
        if (mask[row] === 0) continue;
        const end = offsets[row + 1] as number;
        let isWanted = 0;
        for (let index = offsets[row] as number; index < end; index++) isWanted |= wanted[values[index] as number] as number;
        (found[row] as number) |= isWanted;
      }
    }
    for (let row = 0; row < mask.length; row++) (mask[row] as number) &= found[row] as number;
  };
