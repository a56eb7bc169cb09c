import type { EntryOwnership } from '@portulan/domain';
import type { Queryable } from '../database/index.js';

/** Whose an entry is, for the rules of who may do what to it; null when there is no such entry. */
export async function getEntryOwnership(queryable: Queryable, entryId: string): Promise<EntryOwnership | null> {
  const [row] = await queryable.query<EntryOwnership>(
    `SELECT keeper, ARRAY(SELECT person_id::text FROM entry_representative r WHERE r.entry_id = e.id ORDER BY since) AS representatives FROM entry e WHERE id = $1`,
    [entryId],
  );
  return row ?? null;
}
