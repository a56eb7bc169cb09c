import { redactContent, redactText, type EntryContent } from '@portulan/domain';
import type { UnitOfWork } from '../database/index.js';
import { draftContent, readEntries, readHashes, saveEntries } from '../entries/index.js';

/** Its author, of a version from which a person was taken out. */
const ERASURE_AUTHOR = 'erasure';

interface OldVersion {
  readonly version: number;
  readonly content: EntryContent;
  readonly reason: string | null;
}

/**
 * Takes words of a person out of entries and of all their versions. What is shown today changes by a version of its own,
 * as any change does, so that rows, search and map follow. The older versions keep their numbers and lose the words: to
 * give one back brings nothing erased back.
 *
 * @throws RegisterFailure `draft-refused` when an entry would not stand without the word
 */
export async function redactEntries(unit: UnitOfWork, entryIds: readonly string[], words: readonly string[]): Promise<void> {
  for (const id of entryIds) {
    const [entry] = await readEntries(unit, [id], { lock: true });
    if (entry === undefined) continue;
    const draft = draftContent(id, redactContent(entry.content, words), await readHashes(unit, [id]));
    await saveEntries(unit, [draft], { author: ERASURE_AUTHOR, reason: null }, { isUndo: true });
    const versions = await unit.query<OldVersion>(`SELECT version, content, reason FROM revision WHERE entry_id = $1`, [id]);
    for (const { version, content, reason } of versions) {
      const clean = { content: redactContent(content, words), reason: reason === null ? null : redactText(reason, words) };
      if (JSON.stringify(clean) === JSON.stringify({ content, reason })) continue;
      await unit.query(`UPDATE revision SET content = $3, reason = $4 WHERE entry_id = $1 AND version = $2`, [id, version, JSON.stringify(clean.content), clean.reason]);
    }
  }
}
