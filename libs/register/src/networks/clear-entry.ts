import { accept, refuse, type EntryContent, type EntryRoom, type Outcome } from '@portulan/domain';
import { EntryClearanceRow } from '../curation/index.js';
import { rowsOf, writeRows, type Queryable, type Register } from '../database/index.js';
import { attemptChange, getRevision } from '../history/index.js';
import { tellNetworkPages } from './tell-network-pages.js';

export interface EntryToClear {
  readonly network: string;
  readonly entryId: string;
  readonly version: number;
}

/**
 * A network approves a version of an entry: its own front shows that one until it approves another, whatever the keeper
 * changes meanwhile.
 *
 * @returns refused with `version-unknown`, or with `version-hidden` for one that was not published
 */
export function reviewClearance(register: Register, { network, entryId, version }: EntryToClear, author: string): Promise<Outcome<null>> {
  return attemptChange(register, async (unit) => {
    const content = await getRevision(unit, entryId, version);
    if (content === null) return refuse('version-unknown', 'The entry has no such version.', 'version');
    if (content.state !== 'published') return refuse('version-hidden', 'That version was not published: there is nothing to show.', 'version');
    const clearance = { network, entryId, version, clearedBy: author };
    await writeRows(unit.manager, rowsOf(EntryClearanceRow, [clearance]), { by: ['network', 'entryId'] });
    await tellNetworkPages(unit, network);
    return accept(null);
  });
}

/**
 * What a network shows of an entry it approves versions of; null when it never approved one, and shows what all show.
 * Of an entry that is not published any more nothing is shown, whatever was approved.
 */
export async function getClearedContent(queryable: Queryable, network: string, entryId: string): Promise<{ readonly version: number; readonly content: EntryContent } | null> {
  const [row] = await queryable.query<{ version: number; content: EntryContent }>(
    `SELECT c.version, r.content FROM entry_clearance c
     JOIN revision r ON r.entry_id = c.entry_id AND r.version = c.version
     JOIN entry e ON e.id = c.entry_id AND e.state = 'published'
     WHERE c.network = $1 AND c.entry_id = $2`,
    [network, entryId],
  );
  return row ?? null;
}

/** A version that a network approved, of an entry that is shown. */
export interface ClearedEntry {
  readonly entryId: string;
  readonly room: EntryRoom;
  readonly slug: string;
  readonly version: number;
  /** Whether it is the version that all others are shown. */
  readonly isLatest: boolean;
  /** ISO day. */
  readonly clearedOn: string;
  readonly content: EntryContent;
}

const MOST_CLEARED = 200;

/** What a network approved, the latest first: all of it, or one entry. */
export const listCleared = (queryable: Queryable, network: string, entryId: string | null = null): Promise<ClearedEntry[]> =>
  queryable.query<ClearedEntry>(
    `SELECT c.entry_id AS "entryId", e.room, e.slug, c.version, c.version = e.version AS "isLatest", to_char(c.cleared_at, 'YYYY-MM-DD') AS "clearedOn", r.content
     FROM entry_clearance c JOIN revision r ON r.entry_id = c.entry_id AND r.version = c.version JOIN entry e ON e.id = c.entry_id AND e.state = 'published'
     WHERE c.network = $1 AND ($2::uuid IS NULL OR c.entry_id = $2) ORDER BY c.cleared_at DESC, c.entry_id LIMIT ${MOST_CLEARED}`,
    [network, entryId],
  );
