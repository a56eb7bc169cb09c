import { accept, refuse, type Outcome } from '@portulan/domain';
import { attemptChange, undoRevisions, type ChangeStamp, type Register, type WrittenRevision } from '@portulan/register';
import type { Sheet } from './sheet.js';

/**
 * Undoes everything a sheet wrote, at once: entries it made are archived, those it changed are as they were, with what
 * others changed elsewhere since.
 *
 * @returns how many entries were given back; refused with `changed-since`, by the entry, when a later edit touched what
 * the sheet wrote: then nothing is undone
 */
export function undoSheet(register: Register, network: string, id: string, stamp: ChangeStamp): Promise<Outcome<number>> {
  return attemptChange(register, async (unit) => {
    const [sheet] = await unit.query<Pick<Sheet, 'state'>>(`SELECT state FROM sheet WHERE id = $1 AND network = $2 FOR UPDATE`, [id, network]);
    if (sheet === undefined) return refuse('sheet-unknown', 'There is no such sheet.');
    if (sheet.state !== 'done' && sheet.state !== 'failed') return refuse('sheet-busy', `The sheet is ${sheet.state}: look at it again.`);
    const written = await unit.query<WrittenRevision>(
      `SELECT entry_id AS "entryId", version_before AS before, version_after AS after FROM sheet_row WHERE sheet_id = $1 AND version_after IS NOT NULL ORDER BY number DESC`,
      [id],
    );
    const undone = await undoRevisions(unit, written, stamp);
    if (!undone.ok) return undone;
    await unit.query(`UPDATE sheet SET state = 'undone', ended_at = now(), undone_by = $2 WHERE id = $1`, [id, stamp.author]);
    return accept(undone.value);
  });
}
