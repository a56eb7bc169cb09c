import {
  accept,
  acceptFields,
  compareProposal,
  realChanges,
  refuse,
  strangeFields,
  withFields,
  type ContentFields,
  type EntryState,
  type Outcome,
} from '@portulan/domain';
import type { Register } from '../database/index.js';
import { draftContent, readEntries, readHashes, saveEntries, type ChangeStamp, type SavedEntry } from '../entries/index.js';
import { attemptChange } from './attempt-change.js';
import { getRevision } from './list-revisions.js';

export interface EntryRevision {
  readonly entryId: string;
  /** The version that whoever edits began from. */
  readonly seenVersion: number;
  /** The fields to change, with their new values. */
  readonly changes: ContentFields;
  readonly state?: EntryState;
  /** ISO day: somebody has just confirmed the entry. */
  readonly checkedOn?: string;
}

/**
 * Changes some fields of an entry. When somebody changed it meanwhile, both changes are kept as long as they touch other
 * fields, or other things of a list; where they touch the same, nothing is done and the fields are told.
 *
 * @returns refused with `entry-unknown`, `version-unknown`, `field-strange`, `edit-conflict` by the field, or whatever rule
 * the result would break
 */
export function reviseEntry(register: Register, { entryId, seenVersion, changes, state, checkedOn }: EntryRevision, stamp: ChangeStamp): Promise<Outcome<SavedEntry>> {
  return attemptChange(register, async (unit) => {
    const [entry] = await readEntries(unit, [entryId], { lock: true });
    if (entry === undefined) return refuse('entry-unknown', 'There is no such entry.', 'entryId');
    const seen = entry.version === seenVersion ? entry.content : await getRevision(unit, entryId, seenVersion);
    if (seen === null) return refuse('version-unknown', 'The entry has no such version.', 'seenVersion');
    const strange = strangeFields(seen, changes);
    if (strange.length > 0) return { ok: false, refusals: strange.map((field) => ({ code: 'field-strange', sentence: `"${field}" is not to be edited here.`, field })) };
    const real = realChanges(seen, changes);
    const conflicts = compareProposal(seen, entry.content, real).filter(({ isInConflict, now }) => isInConflict && !Array.isArray(now));
    if (conflicts.length > 0) {
      return { ok: false, refusals: conflicts.map(({ field }) => ({ code: 'edit-conflict', sentence: `Somebody changed "${field}" meanwhile: look at both.`, field })) };
    }
    const life = { ...(state === undefined ? {} : { state }), ...(checkedOn === undefined ? {} : { checkedOn }) };
    const content = withFields(acceptFields(seen, entry.content, real), life);
    const [saved] = await saveEntries(unit, [draftContent(entryId, content, await readHashes(unit, [entryId]))], stamp);
    return accept(saved as SavedEntry);
  });
}
