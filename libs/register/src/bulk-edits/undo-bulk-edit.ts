import { accept, type Outcome } from '@portulan/domain';
import type { Register } from '../database/index.js';
import type { ChangeStamp } from '../entries/index.js';
import { attemptChange, undoRevisions, type WrittenRevision } from '../history/index.js';
import { withBulkEdit } from './bulk-edit.js';

/**
 * Undoes one change of many entries as one: each is as it was, with what others changed elsewhere since.
 *
 * @returns how many entries were given back; refused with `bulk-unknown`, `bulk-busy`, or `changed-since`, by the entry, when
 * a later edit touched what it wrote: then nothing is undone
 */
export function undoBulkEdit(register: Register, network: string, id: string, stamp: ChangeStamp): Promise<Outcome<number>> {
  return attemptChange(register, (unit) =>
    withBulkEdit(unit, network, id, 'done', async () => {
      const written = await unit.query<WrittenRevision>(
        `SELECT entry_id AS "entryId", version_seen AS before, version_after AS after FROM bulk_edit_entry
         WHERE bulk_edit_id = $1 AND version_after IS NOT NULL ORDER BY number DESC`,
        [id],
      );
      const undone = await undoRevisions(unit, written, stamp);
      if (!undone.ok) return undone;
      await unit.query(`UPDATE bulk_edit SET state = 'undone', ended_at = now(), undone_by = $2 WHERE id = $1`, [id, stamp.author]);
      return accept(undone.value);
    }),
  );
}

/** Gives up a plan of which nothing was written. */
export function dropBulkEdit(register: Register, network: string, id: string): Promise<Outcome<null>> {
  return attemptChange(register, (unit) =>
    withBulkEdit(unit, network, id, 'planned', async () => {
      await unit.query(`DELETE FROM bulk_edit WHERE id = $1`, [id]);
      return accept(null);
    }),
  );
}
