import { accept, fieldsOf, contentOf, refuse, type EntryContent, type Outcome } from '@portulan/domain';
import type { Register } from '../database/index.js';
import { draftContent, readEntries, readHashes, saveEntries, type ChangeStamp, type PresentEntry, type SavedEntry } from '../entries/index.js';
import { attemptChange } from './attempt-change.js';
import { getRevision } from './list-revisions.js';

export interface RevisionToRestore {
  readonly entryId: string;
  readonly version: number;
  /** The version that whoever asks has seen: when there is a later one, nothing is done. */
  readonly seenVersion: number;
}

/**
 * Gives an entry the content of an earlier version again, as a new revision. Where it is in its life and who keeps it
 * stay as they are: publishing, archiving and handing over are decisions of their own. What was merged since is named by
 * the entry that answers for it.
 *
 * @returns refused with `entry-unknown`, `version-unknown`, `version-changed`, `entry-merged`, or whatever rule the old
 * content would break today
 */
export function restoreRevision(register: Register, { entryId, version, seenVersion }: RevisionToRestore, stamp: ChangeStamp): Promise<Outcome<SavedEntry>> {
  return attemptChange(register, async (unit) => {
    const [present] = await readEntries(unit, [entryId], { lock: true });
    if (present === undefined) return refuse('entry-unknown', 'There is no such entry.', 'entryId');
    if (present.version !== seenVersion) return refuseStale(present);
    const past = await getRevision(unit, entryId, version);
    if (past === null) return refuse('version-unknown', `The entry has no version ${version}.`, 'version');
    const draft = draftContent(entryId, putBack(past, present.content), await readHashes(unit, [entryId]));
    const [saved] = await saveEntries(unit, [draft], stamp);
    return accept(saved as SavedEntry);
  });
}

/** The refusal of a change that was made from a version that is not the last. */
export const refuseStale = ({ version }: PresentEntry) =>
  refuse('version-changed', `Somebody changed the entry meanwhile: it is at version ${version}. Look at it and try again.`, 'version');

function putBack(past: EntryContent, { state, keeper, room }: EntryContent): EntryContent {
  return contentOf(room, { ...fieldsOf(past), state, keeper });
}
