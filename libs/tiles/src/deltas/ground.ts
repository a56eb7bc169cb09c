import type { SharedNumbers } from '../columns/read-entry-columns.js';
import type { CountryNames } from '../figures/count-countries.js';
import type { EndTable } from '../flows/end-table.js';
import type { Segment } from '../worker/segment.js';

/** What was read at once, and what the changes laid over it share with it. */
export interface Ground {
  readonly base: Segment;
  readonly shared: SharedNumbers;
  readonly table: EndTable;
  readonly countries: CountryNames;
  /** The day that statuses were told for. */
  readonly day: string;
}
