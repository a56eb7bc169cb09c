import { CHOICE_FILTERS, DEFAULT_RADIUS_KM, isPlaceFilter } from '../../../settings/index.js';
import { SENSES } from '../../../documents/index.js';
import type { FactFilter } from '../../../port/index.js';
import { isInBox, isInPolygon, isWithin } from './geometry.js';
import { NO_YEAR, type Shelf } from './shelf.js';

type SlotTest = (slot: number) => boolean;

/** A filter in the terms of one shelf. */
export interface CompiledFilter {
  /** For each token, the bit of the filter that wants it; 0 for most. */
  readonly bits: Uint32Array;
  /** All the bits that an entry needs. */
  readonly required: number;
  /** The name of the filter behind each bit, in order: those of choices, then `period`. */
  readonly names: readonly string[];
  readonly hasPlaces: boolean;
  /** The first and last year together, as the facet of periods leaves both out. */
  readonly period: { readonly bit: number; readonly isAlive: SlotTest } | null;
  /** Conditions that no facet counts: circle, box, drawn area. */
  readonly tests: readonly SlotTest[];
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
  const hasPlaces = names.some(isPlaceFilter);
  const isAlive = compilePeriod(shelf, filter);
  const period = isAlive && { bit: 1 << names.length, isAlive };
  if (period) names.push('period');
  return { bits, required: 2 ** names.length - 1, names, hasPlaces, period, tests: compileAreas(shelf, filter) };
}

function compilePeriod(shelf: Shelf, { since, until }: FactFilter): SlotTest | null {
  if (since === undefined && until === undefined) return null;
  const [from, to] = [since ?? -Infinity, until ?? Infinity];
  return (slot) => {
    const [first, last] = [shelf.since[slot] as number, shelf.until[slot] as number];
    return (last === NO_YEAR || last >= from) && (until === undefined || (first !== NO_YEAR && first <= to));
  };
}

function compileAreas(shelf: Shelf, { bbox, polygon, near, radius, where }: FactFilter): SlotTest[] {
  const sense = where === 'any' ? undefined : SENSES.indexOf(where);
  const somePoint =
    (isInside: (lon: number, lat: number) => boolean): SlotTest =>
    (slot) => {
      const { values, starts, lengths } = shelf.points;
      const end = (starts[slot] as number) + (lengths[slot] as number);
      for (let at = starts[slot] as number; at < end; at += 3) {
        if ((sense === undefined || values[at] === sense) && isInside(values[at + 1] as number, values[at + 2] as number)) return true;
      }
      return false;
    };
  return [
    ...(bbox ? [somePoint(isInBox(bbox))] : []),
    ...(polygon ? [somePoint(isInPolygon(polygon))] : []),
    ...(near ? [somePoint(isWithin(near, radius ?? DEFAULT_RADIUS_KM))] : []),
  ];
}
