import type { EntryRoom } from '@portulan/domain';
import type { Queryable } from '../database/index.js';

/** An entry that a record of a source speaks of, with the digest of what it said at the last import. */
export interface EntryOfRecord {
  readonly recordId: string;
  readonly entryId: string;
  readonly room: EntryRoom;
  readonly contentHash: string | null;
}

/** The entries behind records of a source; a record may speak of several, and unknown ones are absent. */
export function findEntriesByRecord(queryable: Queryable, sourceId: string, recordIds: readonly string[]): Promise<EntryOfRecord[]> {
  return queryable.query<EntryOfRecord>(
    `SELECT s.record_id AS "recordId", s.entry_id AS "entryId", e.room, s.content_hash AS "contentHash"
     FROM entry_source s JOIN entry e ON e.id = s.entry_id
     WHERE s.source_id = $1 AND s.record_id = ANY ($2) ORDER BY s.record_id, s.entry_id`,
    [sourceId, [...new Set(recordIds)]],
  );
}
