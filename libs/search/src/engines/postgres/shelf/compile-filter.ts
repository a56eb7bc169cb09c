import { CHOICE_FILTERS, DEFAULT_RADIUS_KM, isPlaceFilter } from '../../../settings/index.js';
import { SENSES } from '../../../documents/index.js';
import type { FactFilter } from '../../../port/index.js';
import { isInBox, isWithin } from './geometry.js';
import { NO_YEAR, type Shelf } from './shelf.js';

/** A filter in the terms of one shelf. */
export interface CompiledFilter {
  /** For each token, the bit of the filter that wants it; 0 for most. */
  readonly bits: Uint32Array;
  /** All the bits that an entry needs. */
  readonly required: number;
  /** The name of the filter behind each bit, in order. */
  readonly names: readonly string[];
  readonly hasPlaces: boolean;
  /** Conditions that are not choices: period, box, distance. */
  readonly tests: readonly ((slot: number) => boolean)[];
}

export function compileFilter(shelf: Shelf, filter: FactFilter): CompiledFilter {
  const bits = new Uint32Array(shelf.tokens.size);
  const names: string[] = [];
  for (const name of CHOICE_FILTERS) {
    const values = filter[name];
    if (values === undefined) continue;
    const bit = 1 << names.length;
    names.push(name);
    for (const value of values) {
      const token = shelf.tokens.find(`${name}:${value}`);
      if (token !== undefined) bits[token] = bit;
    }
  }
  return { bits, required: 2 ** names.length - 1, names, hasPlaces: names.some(isPlaceFilter), tests: compileTests(shelf, filter) };
}

function compileTests(shelf: Shelf, { since, until, bbox, near, radius, where }: FactFilter): ((slot: number) => boolean)[] {
  const tests: ((slot: number) => boolean)[] = [];
  if (since !== undefined) tests.push((slot) => shelf.until[slot] === NO_YEAR || (shelf.until[slot] as number) >= since);
  if (until !== undefined) tests.push((slot) => shelf.since[slot] !== NO_YEAR && (shelf.since[slot] as number) <= until);
  const sense = where === 'any' ? undefined : SENSES.indexOf(where);
  const { values, starts, lengths } = shelf.points;
  const somePoint = (test: (lon: number, lat: number) => boolean) => (slot: number) => {
    const end = (starts[slot] as number) + (lengths[slot] as number);
    for (let at = starts[slot] as number; at < end; at += 3) {
      if ((sense === undefined || values[at] === sense) && test(values[at + 1] as number, values[at + 2] as number)) return true;
    }
    return false;
  };
  if (bbox) tests.push(somePoint(isInBox(bbox)));
  if (near) tests.push(somePoint(isWithin(near, radius ?? DEFAULT_RADIUS_KM)));
  return tests;
}
