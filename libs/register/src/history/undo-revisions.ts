import { accept, fieldsOf, isSame, refuse, undoChange, withFields, type EntryContent, type Outcome, type Refusal } from '@portulan/domain';
import type { UnitOfWork } from '../database/index.js';
import { draftContent, readEntries, readHashes, saveEntries, type ChangeStamp, type EntryDraft, type PresentEntry } from '../entries/index.js';
import { getRevision } from './list-revisions.js';

/** A revision that was written with others, and the version before it; null when it made the entry. */
export interface WrittenRevision {
  readonly entryId: string;
  readonly before: number | null;
  readonly after: number;
}

const BATCH = 500;
const MOST_TOLD = 20;

/**
 * Undoes many revisions as one, the last written first: entries they made are archived, those they changed are as they
 * were, with what others changed elsewhere since.
 *
 * @returns how many entries were given back; refused with `changed-since`, by the entry, when a later edit touched what
 * they wrote: the transaction is then to be given up
 */
export async function undoRevisions(unit: UnitOfWork, written: readonly WrittenRevision[], stamp: ChangeStamp): Promise<Outcome<number>> {
  const refusals: Refusal[] = [];
  const drafts: EntryDraft[] = [];
  for (let start = 0; start < written.length && refusals.length < MOST_TOLD; start += BATCH) {
    const batch = written.slice(start, start + BATCH);
    const hashes = await readHashes(unit, batch.map(({ entryId }) => entryId));
    for (const { entry, content } of await undoneContents(unit, batch)) {
      if (content.ok) drafts.push(draftContent(entry.id, content.value, hashes));
      else refusals.push(...content.refusals.map((refusal) => ({ ...refusal, sentence: `"${entry.slug}": ${refusal.sentence}` })));
    }
  }
  if (refusals.length > 0) return { ok: false, refusals: refusals.slice(0, MOST_TOLD) };
  for (let start = 0; start < drafts.length; start += BATCH) await saveEntries(unit, drafts.slice(start, start + BATCH), stamp, { isUndo: true });
  return accept(drafts.length);
}

async function undoneContents(unit: UnitOfWork, rows: readonly WrittenRevision[]): Promise<{ entry: PresentEntry; content: Outcome<EntryContent> }[]> {
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

/** An entry that was made goes, unless somebody worked on it since; where it is in its life does not count. */
function archived(now: EntryContent, written: EntryContent): Outcome<EntryContent> {
  const [today, then] = [now, written].map((content) => ({ ...fieldsOf(content), state: null, checkedOn: null }));
  if (!isSame(today, then)) return refuse('changed-since', 'Somebody changed it since it was made: archive it yourself.');
  return accept(withFields(now, { state: 'archived' }));
}
