import type { EntryRoom, EntryState } from '@portulan/domain';
import type { Queryable } from '../database/index.js';
import type { NamedNetwork } from './hand-over-entries.js';

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

/** An entry that a network follows, changed or not. */
export interface WatchedEntry extends WatchedChange {
  readonly label: string;
  readonly state: EntryState;
  readonly keeper: NamedNetwork | null;
  /** The last version that the network approved. */
  readonly clearedVersion: number | null;
}

const MOST_WATCHED = 200;

/** The entries that a network follows: those that changed since it looked first, then the others by name. */
export const listWatches = (queryable: Queryable, network: string): Promise<WatchedEntry[]> =>
  queryable.query<WatchedEntry>(
    `SELECT e.id AS "entryId", e.room, e.slug, e.state, w.seen_version AS "seenVersion", e.version, coalesce(a.label, p.title, e.slug) AS label,
       (SELECT jsonb_build_object('id', n.id, 'label', n.label) FROM network n WHERE n.id = e.keeper) AS keeper, k.version AS "clearedVersion"
     FROM entry_watch w JOIN entry e ON e.id = w.entry_id LEFT JOIN actor a ON a.id = e.id LEFT JOIN project p ON p.id = e.id
     LEFT JOIN entry_clearance k ON k.network = w.network AND k.entry_id = e.id
     WHERE w.network = $1 AND e.state IN ('published', 'dormant') ORDER BY (e.version > w.seen_version) DESC, label COLLATE "fr-x-icu", e.id LIMIT ${MOST_WATCHED}`,
    [network],
  );

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
