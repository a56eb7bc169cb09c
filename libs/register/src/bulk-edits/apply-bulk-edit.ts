import { accept, changeInBulk, type Outcome } from '@portulan/domain';
import { keepStaffSource } from '../curation/index.js';
import type { Register, UnitOfWork } from '../database/index.js';
import { draftContent, readEntries, readHashes, saveEntries } from '../entries/index.js';
import { attemptChange } from '../history/index.js';
import { withBulkEdit, type BulkEdit } from './bulk-edit.js';

interface SeenRow {
  readonly entryId: string;
  readonly versionSeen: number;
}

/**
 * Writes what was planned, all in one transaction. An entry that somebody changed since the plan is left as it is: nobody
 * has looked at what would become of it.
 *
 * @returns how many entries were changed; refused with `bulk-unknown`, `bulk-busy`, or what the database alone knows
 */
export function applyBulkEdit(register: Register, network: string, id: string): Promise<Outcome<number>> {
  return attemptChange(register, (unit) =>
    withBulkEdit(unit, network, id, 'planned', async (edit) => {
      const rows = await unit.query<SeenRow>(
        `SELECT entry_id AS "entryId", version_seen AS "versionSeen" FROM bulk_edit_entry WHERE bulk_edit_id = $1 AND outcome = 'changed' ORDER BY number`,
        [id],
      );
      const changed = await writeRows(unit, edit, rows);
      await unit.query(`UPDATE bulk_edit SET state = 'done', ended_at = now() WHERE id = $1`, [id]);
      return accept(changed);
    }),
  );
}

async function writeRows(unit: UnitOfWork, { id, change, plannedOn, author, reason }: BulkEdit, rows: readonly SeenRow[]): Promise<number> {
  const ids = rows.map(({ entryId }) => entryId);
  const present = await readEntries(unit, ids, { lock: true });
  const seen = new Map(rows.map(({ entryId, versionSeen }) => [entryId, versionSeen]));
  const still = present.filter((entry) => seen.get(entry.id) === entry.version);
  if (change.sourceUrl !== null) await keepStaffSource(unit);
  const hashes = await readHashes(unit, ids);
  const drafts = still.map((entry) => draftContent(entry.id, changeInBulk(entry.id, entry.content, change, plannedOn), hashes));
  const saved = await saveEntries(unit, drafts, { author, reason });
  await unit.query(
    `UPDATE bulk_edit_entry SET outcome = 'refused', code = 'version-changed', sentence = 'Somebody changed it since the plan.', differences = '[]'
     WHERE bulk_edit_id = $1 AND outcome = 'changed' AND NOT entry_id = ANY ($2::uuid[])`,
    [id, still.map((entry) => entry.id)],
  );
  await unit.query(
    `UPDATE bulk_edit_entry e SET version_after = s.version FROM jsonb_to_recordset($2::jsonb) AS s (id uuid, version integer)
     WHERE e.bulk_edit_id = $1 AND e.entry_id = s.id`,
    [id, JSON.stringify(saved.filter((entry) => entry.change !== 'unchanged').map((entry) => ({ id: entry.id, version: entry.version })))],
  );
  return saved.length;
}
