import { without } from './compare-contents.js';
import { contentOf, fieldsOf, type EntryContent } from './entry-content.js';
import { isSame } from './fingerprint.js';
import { accept, type Outcome, type Refusal } from './refusal.js';

export type UndoRefusalCode = 'changed-since';

/** The three states an undo looks at: before the change, just after it, and today. */
export interface ChangeToUndo {
  readonly before: EntryContent;
  readonly after: EntryContent;
  readonly now: EntryContent;
}

/**
 * The content of today as it were had the change not been: fields that only the change touched go back, those that only
 * later edits touched stay. In a list touched by both, what the change removed comes back and what it added goes.
 *
 * @returns refused, field by field, where a later edit touched the very thing that the change did
 */
export function undoChange({ before, after, now }: ChangeToUndo): Outcome<EntryContent, UndoRefusalCode> {
  const [old, changed] = [fieldsOf(before), fieldsOf(after)];
  const refusals: Refusal<UndoRefusalCode>[] = [];
  const fields = Object.entries(fieldsOf(now)).map(([field, value]): readonly [string, unknown] => {
    if (isSame(old[field], changed[field]) || isSame(value, old[field])) return [field, value];
    if (isSame(value, changed[field])) return [field, old[field] ?? null];
    const list = undoList(old[field], changed[field], value);
    if (list !== null) return [field, list];
    refusals.push({ code: 'changed-since', sentence: `The field ${field} was changed again since: restore it first.`, field });
    return [field, value];
  });
  return refusals.length > 0 ? { ok: false, refusals } : accept(contentOf(now.room, Object.fromEntries(fields)));
}

/** Null where a later edit took out what the change had added, or put back what it had removed. */
function undoList(before: unknown, after: unknown, now: unknown): readonly unknown[] | null {
  if (!Array.isArray(before) || !Array.isArray(after) || !Array.isArray(now)) return null;
  const [added, removed] = [without(after, before), without(before, after)];
  if (without(added, now).length > 0 || without(removed, now).length < removed.length) return null;
  return [...without(now, added), ...removed];
}
