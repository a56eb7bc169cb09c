import type { Lang } from '@portulan/contract';
import { fieldsOf, type EntryRoom } from '@portulan/domain';
import type { PresentEntry, Register } from '@portulan/register';
import { writeTexts, type ExportStream, type Texts } from '../export/index.js';
import { loadSheetLists, SheetBooks } from './sheet-books.js';
import { fieldNames, fieldsOfRoom } from './sheet-fields.js';
import type { LabelOf } from './sheet-words.js';
import type { Sheet } from './sheet.js';
import { HEADERS } from './suggest-fields.js';

export interface SheetToEdit {
  readonly network: string;
  readonly room: EntryRoom;
  readonly ids: readonly string[];
  readonly format: 'csv' | 'xlsx';
  readonly lang: Lang;
}

const BATCH_ROWS = 500;

/** Entries as a sheet to edit and bring back: every field in its own words, with the id and the version of each. */
export async function exportSheet(register: Register, { network, room, ids, format, lang }: SheetToEdit, labelOf: LabelOf): Promise<ExportStream> {
  const sheet: Sheet = { ...NO_SHEET, network, room, lang };
  const lists = await loadSheetLists(register, sheet, labelOf);
  const columns = fieldNames(room).map((field) => {
    const [fr = field, en = field] = HEADERS[field] ?? [];
    return { name: field, fr, en };
  });
  const known = [...fieldsOfRoom(room).values()];
  async function* batches(): AsyncGenerator<readonly Texts[]> {
    for (let start = 0; start < ids.length; start += BATCH_ROWS) {
      const batch = ids.slice(start, start + BATCH_ROWS);
      const books = await register.transaction((unit) => SheetBooks.load(unit, sheet, lists, batch.map((id) => ({ cells: new Map([['id', id]]), decision: null }))));
      yield batch.flatMap((id) => {
        const entry: PresentEntry | undefined = books.entry(id);
        if (entry === undefined) return [];
        const fields = fieldsOf(entry.content);
        return [new Map([['id', entry.id], ['version', String(entry.version)], ...known.map(({ name, write }) => [name, write(fields, books.reader)] as const)])];
      });
    }
  }
  return writeTexts({ columns, rows: batches(), format, lang });
}

const NO_SHEET: Omit<Sheet, 'network' | 'room' | 'lang'> = {
  ...{ id: '', state: 'read', fileName: '', fileDigest: '', encoding: null, columns: [], fields: [], meanings: {}, publishes: false },
  ...{ rowCount: 0, rowsDone: 0, failure: null, author: '', createdAt: '' },
};
