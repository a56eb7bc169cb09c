import type { FacetName } from '@portulan/contract';
import type { WhereSense } from '@portulan/domain';
import type { FacetCount, FacetCounts, FindRequest, Found } from '../../../port/index.js';
import { compileFilter, type CompiledFilter } from './compile-filter.js';
import type { NumberLists } from './number-lists.js';
import { pickPage } from './pick-page.js';
import type { Shelf } from './shelf.js';

/** What the words matched: slots, and how well each (0 to 15). */
export interface Hits {
  readonly slots: Int32Array;
  readonly ranks: Uint8Array;
}

/**
 * Applies filters, counts facets and picks a page, in one pass.
 *
 * An entry that lacks nothing counts everywhere. One that lacks a single filter counts for that filter's own facet
 * alone: so each facet leaves out its own choice without a pass of its own.
 *
 * @param hits what the words matched, null when there are none
 */
export function searchShelf(shelf: Shelf, request: Omit<FindRequest, 'question'>, hits: Hits | null): Found {
  const filter = compileFilter(shelf, request.filter);
  const counter = new FacetCounter(shelf, request.filter.where, request.facets, filter);
  const { own } = shelf;
  const places = shelf.places[request.filter.where];
  const { bits, required, tests } = filter;
  const candidates = hits ? hits.slots.length : shelf.size;
  const matches = new Int32Array(candidates);
  let total = 0;
  for (let index = 0; index < candidates; index++) {
    const slot = hits ? (hits.slots[index] as number) : index;
    if (shelf.alive[slot] !== 1 || !tests.every((test) => test(slot))) continue;
    let missing = required;
    if (required !== 0) {
      missing &= ~bitsOf(own, slot, bits);
      if (missing !== 0 && filter.hasPlaces) missing &= ~bitsOf(places, slot, bits);
    }
    if (missing === 0) {
      // The index stands for the slot where ranks go along with it.
      matches[total++] = hits ? index : slot;
      counter.countAll(slot);
    } else if ((missing & (missing - 1)) === 0) counter.countOnly(slot, missing);
  }
  const found = pickPage(shelf, request, matches.subarray(0, total), hits);
  return { ids: found.map((slot) => shelf.ids[slot] as string), total, facets: counter.read(), engine: 'postgres' };
}

function bitsOf(lists: NumberLists<Uint32Array>, slot: number, bits: Uint32Array): number {
  const start = lists.starts[slot] as number;
  const end = start + (lists.lengths[slot] as number);
  let found = 0;
  for (let at = start; at < end; at++) found |= bits[lists.values[at] as number] as number;
  return found;
}

/** Counts tokens; which of them are asked for is only looked at when reading, so that counting stays a bare loop. */
class FacetCounter {
  private readonly counts: Uint32Array;
  private readonly lists: readonly NumberLists<Uint32Array>[];
  /** The filter of each bit as a name number of the dictionary, -1 where it is no facet asked for. */
  private readonly nameOfBit: readonly number[];

  constructor(
    private readonly shelf: Shelf,
    where: WhereSense,
    private readonly facets: readonly FacetName[],
    filter: CompiledFilter,
  ) {
    this.counts = new Uint32Array(shelf.tokens.size);
    this.lists = facets.length > 0 ? [shelf.own, shelf.places[where]] : [];
    this.nameOfBit = filter.names.map((name) => ((facets as readonly string[]).includes(name) ? shelf.tokens.nameNumber(name) : -1));
  }

  countAll(slot: number): void {
    for (const lists of this.lists) {
      const start = lists.starts[slot] as number;
      const end = start + (lists.lengths[slot] as number);
      for (let at = start; at < end; at++) (this.counts[lists.values[at] as number] as number)++;
    }
  }

  countOnly(slot: number, bit: number): void {
    const name = this.nameOfBit[31 - Math.clz32(bit)];
    if (name === undefined || name < 0) return;
    for (const lists of this.lists) {
      const start = lists.starts[slot] as number;
      const end = start + (lists.lengths[slot] as number);
      for (let at = start; at < end; at++) {
        const token = lists.values[at] as number;
        if (this.shelf.tokens.nameOf[token] === name) (this.counts[token] as number)++;
      }
    }
  }

  read(): FacetCounts {
    const { tokens } = this.shelf;
    const lists = new Map(this.facets.map((name) => [tokens.nameNumber(name), [] as FacetCount[]]));
    for (let token = 0; token < this.counts.length; token++) {
      const count = this.counts[token] as number;
      if (count > 0) lists.get(tokens.nameOf[token] as number)?.push({ value: tokens.values[token] as string, count });
    }
    const order = (a: FacetCount, b: FacetCount) => b.count - a.count || (a.value < b.value ? -1 : 1);
    return Object.fromEntries(this.facets.map((name) => [name, (lists.get(tokens.nameNumber(name)) ?? []).sort(order)]));
  }
}
