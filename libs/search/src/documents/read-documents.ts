import type { EntryRoom } from '@portulan/domain';
import type { Queryable } from '@portulan/register';
import type { Vocabulary } from '../vocabulary/index.js';
import { Books } from './books.js';
import { composeDocument } from './compose-document.js';
import { completeRows } from './complete-rows.js';
import type { GatheredRows } from './entry-row.js';
import { ENTRY_SQL } from './entry-sql.js';
import type { ComposedDocument } from './search-document.js';

/**
 * The documents of those of the given entries that are published and of that room, in no order.
 *
 * @param ids a thousand at a time is a good measure
 */
export async function readDocuments<Room extends EntryRoom>(
  queryable: Queryable,
  vocabulary: Vocabulary,
  room: Room,
  ids: readonly string[],
): Promise<ComposedDocument[]> {
  if (ids.length === 0) return [];
  const rows = await queryable.query<{ entry: GatheredRows[Room] }>(ENTRY_SQL[room], [ids]);
  const entries = await completeRows<Room>(queryable, vocabulary, new Books(), rows);
  return entries.map((entry) => composeDocument(room, entry, vocabulary));
}
