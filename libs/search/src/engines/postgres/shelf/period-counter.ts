import type { FacetCount } from '../../../port/index.js';
import { countDecades, decadeOf } from '../../../settings/index.js';
import { NO_YEAR, type Shelf } from './shelf.js';

/** Years have four digits. */
const DECADES = 1001;

/** Counts in which decades entries are alive: two numbers an entry, however long it lives. */
export class PeriodCounter {
  private readonly changes = new Int32Array(DECADES);

  constructor(private readonly shelf: Pick<Shelf, 'since' | 'until'>) {}

  count(slot: number): void {
    const [since, until] = [this.shelf.since[slot] as number, this.shelf.until[slot] as number];
    if (since === NO_YEAR) return;
    const begun = decadeOf(since) / 10;
    const gone = until === NO_YEAR ? DECADES : decadeOf(until) / 10 + 1;
    if (gone <= begun) return;
    (this.changes[begun] as number)++;
    // Beyond the last, as of what has no end, nothing is written.
    (this.changes[gone] as number)--;
  }

  read(): FacetCount[] {
    return countDecades(new Map([...this.changes.entries()].filter(([, change]) => change !== 0).map(([at, change]) => [at * 10, change])));
  }
}
