import type { Place, Refusal } from '@portulan/domain';
import { draftContent, readHashes, readRefusals, saveEntries, type ChangeStamp, type EntryDraft, type SavedEntry, type UnitOfWork } from '@portulan/register';
import { v7 as newId } from 'uuid';
import type { PlannedRow } from './plan-rows.js';
import { savePlannedPlaces } from './save-places.js';

/** A row that was written, or why it was not. */
export interface AppliedRow {
  readonly row: PlannedRow;
  readonly saved: SavedEntry | null;
  readonly refusal: Refusal | null;
}

/**
 * Writes what was planned. Rows are written together; when one of them is refused by what the database alone knows, each
 * is tried by itself and only those that break a rule are left out.
 */
export async function applyRows(unit: UnitOfWork, rows: readonly PlannedRow[], places: readonly Place[], stamp: ChangeStamp): Promise<readonly AppliedRow[]> {
  const toWrite = rows.filter(({ content }) => content !== null);
  const drafts = await draftRows(unit, toWrite);
  const together = await attempt(unit, toWrite, drafts, places, stamp);
  if (together.ok) return toWrite.map((row, index) => ({ row, saved: together.saved[index] ?? null, refusal: null }));
  const applied: AppliedRow[] = [];
  for (const [index, row] of toWrite.entries()) {
    const alone = await attempt(unit, [row], drafts.slice(index, index + 1), places, stamp);
    applied.push(alone.ok ? { row, saved: alone.saved[0] ?? null, refusal: null } : { row, saved: null, refusal: alone.refusal });
  }
  return applied;
}

async function draftRows(unit: UnitOfWork, rows: readonly PlannedRow[]): Promise<EntryDraft[]> {
  const hashes = await readHashes(unit, rows.flatMap(({ entryId }) => entryId ?? []));
  return rows.flatMap(({ entryId, content }) => (content === null ? [] : [draftContent(entryId ?? newId(), content, hashes)]));
}

type Attempt = { readonly ok: true; readonly saved: readonly SavedEntry[] } | { readonly ok: false; readonly refusal: Refusal };

async function attempt(unit: UnitOfWork, rows: readonly PlannedRow[], drafts: readonly EntryDraft[], places: readonly Place[], stamp: ChangeStamp): Promise<Attempt> {
  await unit.query('SAVEPOINT rows');
  try {
    await savePlannedPlaces(unit, rows, places);
    const saved = await saveEntries(unit, drafts, stamp);
    await unit.query('SET CONSTRAINTS ALL IMMEDIATE');
    await unit.query('SET CONSTRAINTS ALL DEFERRED');
    await unit.query('RELEASE SAVEPOINT rows');
    return { ok: true, saved };
  } catch (failure) {
    const [refusal] = readRefusals(failure) ?? [];
    if (refusal === undefined) throw failure;
    await unit.query('ROLLBACK TO SAVEPOINT rows');
    return { ok: false, refusal };
  }
}
