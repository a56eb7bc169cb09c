import type { Sense } from '../columns/entry-columns.js';
import type { Lists } from '../columns/lists.js';
import type { EndTable } from '../flows/end-table.js';
import type { Sides } from '../flows/sides.js';

/** What joins entries with one another and with places, by the numbers of the entries of all rooms together. */
export interface Joins {
  /** What each entry takes part in. */
  readonly kin: Lists;
  /** Where each entry is, as numbers of the table of places. */
  readonly wheres: Readonly<Record<Sense, Lists>>;
  /** Who keeps each entry, or holds the place where it is seated, as numbers of words. */
  readonly networks: Lists;
  /** The two sides of each cooperation, by its row among cooperations; their places are added to the table. */
  readSides(table: EndTable): Promise<Sides>;
}
