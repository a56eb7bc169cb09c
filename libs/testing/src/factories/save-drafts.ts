import { saveEntries, saveSources, type EntryDraft, type Register, type SavedEntry } from '@portulan/register';
import { TEST_SOURCE } from './entry-factories.js';

/** Saves what the factories made, in a transaction of its own. */
export function saveDrafts(register: Register, ...drafts: readonly EntryDraft[]): Promise<SavedEntry[]> {
  return register.transaction(async (unit) => {
    await saveSources(unit, [{ id: TEST_SOURCE, label: 'Essais' }]);
    return saveEntries(unit, drafts, { author: 'test', reason: null });
  });
}
