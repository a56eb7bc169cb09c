import type { EntryRoom } from '@portulan/domain';
import type { Queryable } from '../database/index.js';

export interface MergeRecord {
  readonly id: string;
  readonly room: EntryRoom;
  readonly survivorId: string;
  readonly absorbedId: string;
  readonly isUndone: boolean;
}

/** One merge; null when there is none. */
export async function getMerge(queryable: Queryable, id: string): Promise<MergeRecord | null> {
  const [merge] = await queryable.query<MergeRecord>(
    `SELECT id, room, survivor_id AS "survivorId", absorbed_id AS "absorbedId", undone_at IS NOT NULL AS "isUndone" FROM entry_merge WHERE id = $1`,
    [id],
  );
  return merge ?? null;
}
