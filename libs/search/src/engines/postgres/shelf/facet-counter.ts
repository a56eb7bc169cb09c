import type { FacetName } from '@portulan/contract';
import { FACET_VALUES_MAX } from '@portulan/domain';
import type { FacetCount, FacetCounts, FindRequest } from '../../../port/index.js';
import type { CompiledFilter } from './compile-filter.js';
import type { NumberLists } from './number-lists.js';
import { PeriodCounter } from './period-counter.js';
import type { Shelf } from './shelf.js';

/** More than there are entries or tokens; two such numbers make one that is exact. */
const NUMBERS = 2 ** 26;

export type CountRequest = Pick<FindRequest, 'filter' | 'facets' | 'valuesMax'>;

/** Counts tokens; which of them are asked for is only looked at when reading, so that counting stays a bare loop. */
export class FacetCounter {
  private readonly facets: readonly FacetName[];
  private readonly valuesMax: number;
  private readonly counts: Uint32Array;
  private readonly lists: readonly NumberLists<Uint32Array>[];
  private readonly periods: PeriodCounter | null;
  /** The filter of each bit as a name number of the dictionary, -1 where it is no facet asked for. */
  private readonly nameOfBit: readonly number[];

  constructor(
    private readonly shelf: Shelf,
    { filter: { where }, facets, valuesMax = FACET_VALUES_MAX }: CountRequest,
    private readonly filter: Pick<CompiledFilter, 'names' | 'period' | 'bits'>,
  ) {
    this.facets = facets;
    this.valuesMax = valuesMax;
    this.counts = new Uint32Array(shelf.tokens.size);
    this.lists = facets.length > 0 ? [shelf.own, shelf.places[where]] : [];
    this.periods = facets.includes('period') ? new PeriodCounter(shelf) : null;
    this.nameOfBit = filter.names.map((name) => ((facets as readonly string[]).includes(name) ? shelf.tokens.nameNumber(name) : -1));
  }

  /** Entries that lack nothing: list by list, each in a bare loop. */
  countAll(slots: Int32Array): void {
    for (const { starts, lengths, values } of this.lists) {
      const { counts } = this;
      for (let index = 0; index < slots.length; index++) {
        const slot = slots[index] as number;
        const start = starts[slot] as number;
        const end = start + (lengths[slot] as number);
        for (let at = start; at < end; at++) (counts[values[at] as number] as number)++;
      }
    }
    if (this.periods) for (let index = 0; index < slots.length; index++) this.periods.count(slots[index] as number);
  }

  /** An entry that lacks one filter alone, given by its bit. */
  countOnly(slot: number, bit: number): void {
    if (bit === this.filter.period?.bit) return this.periods?.count(slot);
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
    const found = new Map(this.facets.map((name) => [tokens.nameNumber(name), [] as number[]]));
    for (let token = 0; token < this.counts.length; token++) {
      if (this.counts[token] !== 0) found.get(tokens.nameOf[token] as number)?.push(token);
    }
    const read = (name: FacetName) => (name === 'period' ? this.periods?.read() : this.largest(found.get(tokens.nameNumber(name)) ?? []));
    return Object.fromEntries(this.facets.map((name) => [name, read(name)]));
  }

  /** The largest and those chosen, by count and then by value as `sortCounts` does: one number holds both, as numbers sort far faster. */
  private largest(tokens: readonly number[]): FacetCount[] {
    const { values } = this.shelf.tokens;
    const { ranks, inOrder } = this.shelf.tokens.order();
    const keys = new Float64Array(tokens.length);
    tokens.forEach((token, index) => (keys[index] = (NUMBERS - (this.counts[token] as number)) * NUMBERS + (ranks[token] as number)));
    const tokenOf = (key: number) => inOrder[key % NUMBERS] as number;
    keys.sort();
    const chosen = keys.subarray(this.valuesMax).filter((key) => this.filter.bits[tokenOf(key)] !== 0);
    return [...keys.subarray(0, this.valuesMax), ...chosen].map((key) => {
      const token = tokenOf(key);
      return { value: values[token] as string, count: this.counts[token] as number };
    });
  }
}
