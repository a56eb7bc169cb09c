import { accept, refuse, undoChange, type EntryContent, type Outcome, type Refusal } from '@portulan/domain';
import { EntryMergeRow, type MergeStep } from '../curation/index.js';
import type { Register, UnitOfWork } from '../database/index.js';
import { draftContent, readEntries, readHashes, saveEntries, type ChangeStamp, type SavedEntry } from '../entries/index.js';
import { attemptChange } from './attempt-change.js';
import { lockRelations } from './lock-relations.js';
import { lockMerges } from './merge-entries.js';

type Merge = Pick<EntryMergeRow, 'id' | 'room' | 'survivorId' | 'absorbedId' | 'steps' | 'redirects' | 'networks'>;

/**
 * A later merge that stands on this one: it touched the same entries, so that what this one did can no longer be told
 * apart. Two merges of actors that have no actor in common can always be: each replaced one name on the same sides.
 */
const LATER_MERGE = `
  SELECT e.slug FROM entry_merge this
  JOIN entry_merge m ON m.undone_at IS NULL AND m.at > this.at
    AND (ARRAY[this.survivor_id, this.absorbed_id] && ARRAY[m.survivor_id, m.absorbed_id] OR EXISTS (SELECT 1 FROM jsonb_array_elements(this.steps) a JOIN jsonb_array_elements(m.steps) b ON a ->> 'entryId' = b ->> 'entryId'))
    AND NOT (this.room = 'actors' AND m.room = 'actors'
      AND NOT ARRAY[this.survivor_id, this.absorbed_id] && ARRAY[m.survivor_id, m.absorbed_id])
  JOIN entry e ON e.id = m.absorbed_id WHERE this.id = $1 ORDER BY m.at DESC LIMIT 1`;

/**
 * Parts two entries that were merged: every entry that the merge touched is as it were had it not been, with the later
 * edits that have nothing to do with it. Old addresses lead to the entry of before.
 *
 * @returns refused with `merge-unknown`, `merge-undone`, `merged-again` (a later merge stands on it, to be undone first) or `changed-since` (a later edit touched what the merge did), with the field
 */
export function undoMerge(register: Register, mergeId: string, stamp: ChangeStamp): Promise<Outcome<readonly SavedEntry[]>> {
  return attemptChange(register, async (unit) => {
    await lockMerges(unit);
    const found = await readMerge(unit, mergeId);
    if (!found.ok) return found;
    const merge = found.value;
    const drafts = await draftUndo(unit, merge);
    if (!drafts.ok) return drafts;
    await leadBack(unit, merge, stamp);
    return accept(await saveEntries(unit, drafts.value, stamp, { isUndo: true }));
  });
}

async function readMerge(unit: UnitOfWork, mergeId: string): Promise<Outcome<Merge>> {
  const [merge] = await unit.query<Merge & { undoneAt: Date | null }>(
    `SELECT id, room, survivor_id AS "survivorId", absorbed_id AS "absorbedId", steps, redirects, networks, undone_at AS "undoneAt"
     FROM entry_merge WHERE id = $1`,
    [mergeId],
  );
  if (merge === undefined) return refuse('merge-unknown', 'There is no such merge.');
  if (merge.undoneAt !== null) return refuse('merge-undone', 'It was undone already.');
  const [later] = await unit.query<{ slug: string }>(LATER_MERGE, [mergeId]);
  if (later !== undefined) return refuse('merged-again', `A later merge, that of "${later.slug}", stands on it: undo that one first.`);
  return accept(merge);
}

async function draftUndo(unit: UnitOfWork, { survivorId, absorbedId, steps }: Merge) {
  await readEntries(unit, steps.map(({ entryId }) => entryId), { lock: true });
  await lockRelations(unit, [survivorId, absorbedId], survivorId);
  const ids = steps.map(({ entryId }) => entryId);
  const present = new Map((await readEntries(unit, ids, { lock: true })).map((entry) => [entry.id, entry]));
  const past = await readPast(unit, steps);
  const hashes = await readHashes(unit, ids);
  const refusals: Refusal[] = [];
  const contents = new Map<string, EntryContent>();
  for (const { entryId, before, after } of steps) {
    const now = present.get(entryId);
    const [old, changed] = [past.get(`${entryId} ${before}`), past.get(`${entryId} ${after}`)];
    if (now === undefined || old === undefined || changed === undefined) throw new Error(`The history of ${entryId} has no version ${before} or ${after}.`);
    const undone = undoChange({ before: old, after: changed, now: now.content });
    if (undone.ok) contents.set(entryId, undone.value);
    else refusals.push(...undone.refusals.map((refusal) => ({ ...refusal, sentence: `"${now.slug}": ${refusal.sentence}` })));
  }
  if (refusals.length > 0) return { ok: false as const, refusals };
  // The survivor lets go before the other takes back; relations come last, as they name both.
  const order = [survivorId, absorbedId, ...ids.filter((id) => id !== survivorId && id !== absorbedId)].filter((id) => contents.has(id));
  return accept(order.map((id) => draftContent(id, contents.get(id) as EntryContent, hashes)));
}

async function readPast(unit: UnitOfWork, steps: readonly MergeStep[]): Promise<Map<string, EntryContent>> {
  const rows = await unit.query<{ key: string; content: EntryContent }>(
    `SELECT r.entry_id || ' ' || r.version AS key, r.content
     FROM jsonb_to_recordset($1::jsonb) AS step ("entryId" uuid, before integer, after integer)
     JOIN revision r ON r.entry_id = step."entryId" AND r.version IN (step.before, step.after)`,
    [JSON.stringify(steps)],
  );
  return new Map(rows.map(({ key, content }) => [key, content]));
}

/** The addresses and networks that the merge had led on, as far as they still lead where it left them. */
async function leadBack(unit: UnitOfWork, { id, room, survivorId, absorbedId, redirects, networks }: Merge, { author }: ChangeStamp): Promise<void> {
  await unit.query(`UPDATE entry_merge SET undone_at = clock_timestamp(), undone_by = $2 WHERE id = $1`, [id, author]);
  await unit.query(
    `DELETE FROM entry_redirect r USING entry e WHERE e.id = $3 AND r.room = $1 AND r.entry_id = $2 AND r.old IN (e.id::text, e.slug)`,
    [room, survivorId, absorbedId],
  );
  await unit.query(`UPDATE entry_redirect SET entry_id = $3 WHERE room = $1 AND entry_id = $2 AND old = ANY ($4)`, [room, survivorId, absorbedId, redirects]);
  await unit.query(`UPDATE network SET actor_id = $2 WHERE actor_id = $1 AND id = ANY ($3)`, [survivorId, absorbedId, networks]);
}
