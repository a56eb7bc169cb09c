import type { EntryFilter } from '@portulan/contract';

/** A filter, and the ids its words matched when it has words: words are the search engine's business. */
export interface TileSelection {
  readonly filter: EntryFilter;
  readonly matchedIds?: readonly string[] | undefined;
}

/** A selection with the text that is the same for the same selection: what masks are kept under. */
export interface TileFilter extends TileSelection {
  readonly key: string;
}

/** A checked filter has its fields in the order of its schema: equal questions are equal texts. */
export const tileFilter = ({ filter, matchedIds }: TileSelection): TileFilter => ({
  filter,
  matchedIds,
  key: JSON.stringify(filter) + (matchedIds ? ` ${matchedIds.length} ${sumOf(matchedIds)}` : ''),
});

/** The same filter without its period. */
export function withoutPeriod({ filter: { since: _, until: __, ...filter }, matchedIds }: TileSelection): TileFilter {
  return tileFilter({ filter, matchedIds });
}

const HEX = 16;
const TAIL = 10;

/** The same words may match others once the search has moved on. */
const sumOf = (ids: readonly string[]) => ids.reduce((sum, id) => (sum + Number.parseInt(id.slice(-TAIL), HEX)) % Number.MAX_SAFE_INTEGER, 0);
