import type { FacetCounts } from '../../../port/index.js';
import { compileFilter } from './compile-filter.js';
import { FacetCounter, type CountRequest } from './facet-counter.js';
import type { NumberLists } from './number-lists.js';
import type { Shelf } from './shelf.js';

/** What the words matched: slots, and how well each (0 to 15). */
export interface Hits {
  readonly slots: Int32Array;
  readonly ranks: Uint8Array;
}

/** Everything that a question and its filter find, in no order, with its facets: each page is cut from it. */
export interface Selection {
  /** Slots, or places in `hits` when there are words. */
  readonly matches: Int32Array;
  readonly hits: Hits | null;
  readonly facets: FacetCounts;
}

/**
 * Applies filters and counts facets, in one pass.
 *
 * An entry that lacks nothing counts everywhere. One that lacks a single filter counts for that filter's own facet
 * alone: so each facet leaves out its own choice without a pass of its own.
 *
 * @param hits what the words matched, null when there are none
 */
export function selectEntries(shelf: Shelf, request: CountRequest, hits: Hits | null): Selection {
  const filter = compileFilter(shelf, request.filter);
  const counter = new FacetCounter(shelf, request, filter);
  const { own } = shelf;
  const places = shelf.places[request.filter.where];
  const { bits, required, period, tests } = filter;
  const candidates = hits ? hits.slots.length : shelf.size;
  const matches = new Int32Array(candidates);
  const passed = hits ? new Int32Array(candidates) : matches;
  let total = 0;
  for (let index = 0; index < candidates; index++) {
    const slot = hits ? (hits.slots[index] as number) : index;
    if (shelf.alive[slot] !== 1) continue;
    let missing = required;
    if (required !== 0) {
      missing &= ~bitsOf(own, slot, bits);
      if (missing !== 0 && filter.hasPlaces) missing &= ~bitsOf(places, slot, bits);
      if (period?.isAlive(slot)) missing &= ~period.bit;
      if ((missing & (missing - 1)) !== 0) continue;
    }
    // Last, as points take longest.
    if (tests.length > 0 && !tests.every((test) => test(slot))) continue;
    if (missing !== 0) counter.countOnly(slot, missing);
    else {
      passed[total] = slot;
      // The index stands for the slot where ranks go along with it.
      matches[total++] = hits ? index : slot;
    }
  }
  counter.countAll(passed.subarray(0, total));
  // What is remembered should hold no more than was found.
  return { matches: total === candidates ? matches : matches.slice(0, total), hits, facets: counter.read() };
}

function bitsOf(lists: NumberLists<Uint32Array>, slot: number, bits: Uint32Array): number {
  const start = lists.starts[slot] as number;
  const end = start + (lists.lengths[slot] as number);
  let found = 0;
  for (let at = start; at < end; at++) found |= bits[lists.values[at] as number] as number;
  return found;
}
