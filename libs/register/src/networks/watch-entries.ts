import type { EntryRoom } from '@portulan/domain';
import type { Queryable } from '../database/index.js';

/** A watched entry that changed since the network last looked. */
export interface WatchedChange {
  readonly entryId: string;
  readonly room: EntryRoom;
  readonly slug: string;
  readonly seenVersion: number;
  readonly version: number;
}

/** A network begins to follow entries, from their present versions on; those it follows already stay as they are. */
export async function watchEntries(queryable: Queryable, network: string, entryIds: readonly string[]): Promise<void> {
  await queryable.query(
    `INSERT INTO entry_watch (network, entry_id, seen_version) SELECT $1, id, version FROM entry WHERE id = ANY ($2::uuid[]) ON CONFLICT DO NOTHING`,
    [network, entryIds],
  );
}

/** A network follows entries no longer. */
export async function unwatchEntries(queryable: Queryable, network: string, entryIds: readonly string[]): Promise<void> {
  await queryable.query(`DELETE FROM entry_watch WHERE network = $1 AND entry_id = ANY ($2::uuid[])`, [network, entryIds]);
}

/** The watched entries that changed since they were last marked as seen, the latest change first. */
export const listWatchedChanges = (queryable: Queryable, network: string): Promise<WatchedChange[]> =>
  queryable.query<WatchedChange>(
    `SELECT e.id AS "entryId", e.room, e.slug, w.seen_version AS "seenVersion", e.version
     FROM entry_watch w JOIN entry e ON e.id = w.entry_id AND e.version > w.seen_version
     WHERE w.network = $1 ORDER BY e.updated_at DESC, e.id`,
    [network],
  );

/** The network has seen an entry at a version. */
export async function markWatchedSeen(queryable: Queryable, network: string, entryId: string, version: number): Promise<void> {
  await queryable.query(`UPDATE entry_watch SET seen_version = greatest(seen_version, $3) WHERE network = $1 AND entry_id = $2`, [network, entryId, version]);
}
