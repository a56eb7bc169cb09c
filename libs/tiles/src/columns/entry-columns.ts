import type { EntryRoom } from '@portulan/domain';
import type { Dictionary } from './dictionary.js';
import type { EntryIds } from './entry-ids.js';
import type { Lists } from './lists.js';
import type { Numbers } from './narrowest.js';
import type { PlaceTable } from './place-table.js';
import type { SlugColumn } from './slug-column.js';
import type { TextColumn } from './text-column.js';

/** A year that is not known: no beginning, or no end yet. */
export const NO_YEAR = 32767;

export const SENSES = ['seat', 'action', 'partner'] as const;
export type Sense = (typeof SENSES)[number];

/** Everything that can be filtered of the published entries of one room, column by column; a row is an entry. */
export interface EntryColumns {
  readonly room: EntryRoom;
  readonly count: number;
  readonly ids: EntryIds;
  readonly slugs: SlugColumn;
  readonly labels: TextColumn;
  /** Words of `kind`, `category`, `status` and every list, numbered together. */
  readonly words: Dictionary;
  /** Word numbers plus one; 0 for none. */
  readonly kind: Numbers;
  readonly category: Numbers;
  readonly status: Numbers;
  readonly sinceYear: Int16Array;
  readonly untilYear: Int16Array;
  readonly forms: Lists;
  readonly themes: Lists;
  readonly sdgs: Lists;
  readonly funders: Lists;
  readonly networks: Lists;
  /** Where the entry is, as numbers of `places`. */
  readonly wheres: Readonly<Record<Sense, Lists>>;
  readonly places: PlaceTable;
  /** Of projects: commitments and grants in euros, in cents. */
  readonly cents: Float64Array;
  /** Slugs of funders to their ids: the filter takes either. */
  readonly funderIds: ReadonlyMap<string, string>;
}
