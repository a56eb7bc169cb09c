import type { EntryContent, EntryRoom } from '@portulan/domain';
import type { Queryable } from '../database/index.js';

/** An entry as it stands: its life, and the whole content of its last revision. */
export interface PresentEntry {
  readonly id: string;
  readonly room: EntryRoom;
  readonly slug: string;
  readonly version: number;
  readonly keeper: string | null;
  readonly checkedOn: string | null;
  readonly content: EntryContent;
}

/**
 * Entries by id, in no particular order; unknown ids are absent.
 *
 * @param lock true to keep others from revising them until the transaction ends
 */
export function readEntries(queryable: Queryable, ids: readonly string[], { lock = false } = {}): Promise<PresentEntry[]> {
  if (ids.length === 0) return Promise.resolve([]);
  return queryable.query<PresentEntry>(
    `SELECT e.id, e.room, e.slug, e.version, e.keeper, e.checked_on AS "checkedOn", r.content
     FROM entry e JOIN revision r ON r.entry_id = e.id AND r.version = e.version
     WHERE e.id = ANY ($1::uuid[]) ORDER BY e.id ${lock ? 'FOR UPDATE OF e' : ''}`,
    [ids],
  );
}
