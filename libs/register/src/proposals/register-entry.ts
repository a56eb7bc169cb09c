import { accept, emptyContent, refuse, STAFF_SOURCE, strangeFields, withFields, type ContentFields, type EntryRoom, type Outcome } from '@portulan/domain';
import { v7 as newId } from 'uuid';
import { keepStaffSource } from '../curation/index.js';
import type { Register } from '../database/index.js';
import { draftContent, saveEntries, type ChangeStamp, type SavedEntry } from '../entries/index.js';
import { attemptChange } from '../history/index.js';
import { EMPTY_FIELDS } from './empty-fields.js';

export interface NewEntry {
  readonly room: EntryRoom;
  readonly keeper: string;
  readonly changes: ContentFields;
  readonly state: 'draft' | 'published';
  readonly sourceUrl: string | null;
}

/**
 * Makes an entry that staff wrote, kept by their network, with them as its source.
 *
 * @returns refused with `field-strange`, `network-unknown`, or whatever rule it would break, by the field
 */
export function registerEntry(register: Register, { room, keeper, changes, state, sourceUrl }: NewEntry, stamp: ChangeStamp): Promise<Outcome<SavedEntry>> {
  return attemptChange(register, async (unit) => {
    const nothing = emptyContent(room, EMPTY_FIELDS[room]);
    const strange = strangeFields(nothing, changes);
    if (strange.length > 0) return { ok: false, refusals: strange.map((field) => ({ code: 'field-strange', sentence: `"${field}" is not to be written here.`, field })) };
    const [network] = await unit.query(`SELECT id FROM network WHERE id = $1`, [keeper]);
    if (network === undefined) return refuse('network-unknown', 'There is no such network.', 'network');
    await keepStaffSource(unit);
    const id = newId();
    const [day] = await unit.query<{ today: string }>(`SELECT to_char(now(), 'YYYY-MM-DD') AS today`);
    const today = day?.today ?? null;
    const sources = [{ sourceId: STAFF_SOURCE, recordId: id, url: sourceUrl, retrievedOn: today }];
    // Whoever writes an entry has just looked at what it says.
    const content = { ...withFields(nothing, changes), keeper, state, checkedOn: today, sources };
    const [saved] = await saveEntries(unit, [draftContent(id, content, new Map())], { ...stamp, sourceId: STAFF_SOURCE });
    return accept(saved as SavedEntry);
  });
}
