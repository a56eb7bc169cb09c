import { accept, isSame, fieldsOf, refuse, undoChange, withFields, type EntryContent, type Outcome, type Refusal } from '@portulan/domain';
import { attemptChange, draftContent, getRevision, readEntries, readHashes, saveEntries, type ChangeStamp, type EntryDraft, type PresentEntry, type Register, type UnitOfWork } from '@portulan/register';
import type { Sheet } from './sheet.js';

const BATCH_ROWS = 500;
const MOST_TOLD = 20;

interface WrittenRow {
  readonly entryId: string;
  readonly before: number | null;
  readonly after: number;
}

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
    const rows = await unit.query<WrittenRow>(
      `SELECT entry_id AS "entryId", version_before AS before, version_after AS after FROM sheet_row WHERE sheet_id = $1 AND version_after IS NOT NULL ORDER BY number DESC`,
      [id],
    );
    const refusals: Refusal[] = [];
    const drafts: EntryDraft[] = [];
    for (let start = 0; start < rows.length && refusals.length < MOST_TOLD; start += BATCH_ROWS) {
      const batch = rows.slice(start, start + BATCH_ROWS);
      const hashes = await readHashes(unit, batch.map(({ entryId }) => entryId));
      for (const { entry, content } of await undoneContents(unit, batch)) {
        if (content.ok) drafts.push(draftContent(entry.id, content.value, hashes));
        else refusals.push(...content.refusals.map((refusal) => ({ ...refusal, sentence: `"${entry.slug}": ${refusal.sentence}` })));
      }
    }
    if (refusals.length > 0) return { ok: false, refusals: refusals.slice(0, MOST_TOLD) };
    for (let start = 0; start < drafts.length; start += BATCH_ROWS) await saveEntries(unit, drafts.slice(start, start + BATCH_ROWS), stamp, { isUndo: true });
    await unit.query(`UPDATE sheet SET state = 'undone', ended_at = now(), undone_by = $2 WHERE id = $1`, [id, stamp.author]);
    return accept(drafts.length);
  });
}

async function undoneContents(unit: UnitOfWork, rows: readonly WrittenRow[]): Promise<{ entry: PresentEntry; content: Outcome<EntryContent> }[]> {
  const present = new Map((await readEntries(unit, rows.map(({ entryId }) => entryId), { lock: true })).map((entry) => [entry.id, entry]));
  const undone: { entry: PresentEntry; content: Outcome<EntryContent> }[] = [];
  for (const { entryId, before, after } of rows) {
    const entry = present.get(entryId);
    if (entry === undefined) continue;
    const written = entry.version === after ? entry.content : await getRevision(unit, entryId, after);
    if (written === null) throw new Error(`The history of ${entryId} has no version ${after}.`);
    if (before === null) undone.push({ entry, content: archived(entry.content, written) });
    else {
      const old = await getRevision(unit, entryId, before);
      if (old === null) throw new Error(`The history of ${entryId} has no version ${before}.`);
      undone.push({ entry, content: undoChange({ before: old, after: written, now: entry.content }) });
    }
  }
  return undone;
}

/** An entry that the sheet made goes, unless somebody worked on it since; where it is in its life does not count. */
function archived(now: EntryContent, written: EntryContent): Outcome<EntryContent> {
  const [today, then] = [now, written].map((content) => ({ ...fieldsOf(content), state: null, checkedOn: null }));
  if (!isSame(today, then)) return refuse('changed-since', 'Somebody changed it since it was made: archive it yourself.');
  return accept(withFields(now, { state: 'archived' }));
}
