import type { CopyRow } from './read-copy.js';
import type { RoomQuery } from './room-queries.js';

/** Asks a query and hands its rows over in batches. */
export type RowReader = (query: RoomQuery) => AsyncIterable<readonly CopyRow[]>;

/** Hands over the rows of a query one by one. */
export async function eachRow(read: RowReader, query: RoomQuery, take: (row: CopyRow) => void): Promise<void> {
  for await (const batch of read(query)) for (const row of batch) take(row);
}
