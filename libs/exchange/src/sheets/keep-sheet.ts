import type { Lang } from '@portulan/contract';
import type { EntryRoom, SheetEncoding } from '@portulan/domain';
import type { Queryable, Register } from '@portulan/register';
import { v7 as newId } from 'uuid';
import { openSheetFile } from '../readers/index.js';
import { ImportRefusal } from '../refusals/index.js';
import { foldWord, type WordMeanings } from './sheet-words.js';
import { suggestFields } from './suggest-fields.js';

export interface SheetToKeep {
  readonly network: string;
  readonly room: EntryRoom;
  readonly lang: Lang;
  /** Where the file is, for as long as it is read. */
  readonly path: string;
  readonly fileName: string;
  readonly author: string;
  /** What the person says a file of text is in; found without it. */
  readonly encoding?: SheetEncoding;
}

export const SHEET_MAX_ROWS = 50_000;
const BATCH_ROWS = 500;

/**
 * Reads a file and keeps its rows, with what its columns most likely mean; of a file that is refused nothing is kept.
 *
 * @returns the id of the sheet
 * @throws ImportRefusal for what is no table, or more than can be looked at
 */
export async function keepSheet(register: Register, { network, room, lang, path, fileName, author, encoding }: SheetToKeep): Promise<string> {
  const file = await openSheetFile(path, fileName, encoding ?? null);
  return register.transaction(async (unit) => {
    const { columns: habits, meanings } = await readHabits(unit, network, room);
    const id = newId();
    await unit.query(
      `INSERT INTO sheet (id, network, room, lang, file_name, file_digest, columns, fields, meanings, row_count, author, encoding) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 0, $10, $11)`,
      [id, network, room, lang, fileName, file.digest, file.columns, suggestFields(room, file.columns, habits), JSON.stringify(meanings), author, file.encoding],
    );
    let count = 0;
    let batch: object[] = [];
    const keep = async () => {
      await unit.query(
        `INSERT INTO sheet_row (sheet_id, number, line, cells)
         SELECT $1, r.number, r.line, ARRAY(SELECT jsonb_array_elements_text(r.cells)) FROM jsonb_to_recordset($2::jsonb) AS r (number integer, line integer, cells jsonb)`,
        [id, JSON.stringify(batch)],
      );
      batch = [];
    };
    for await (const { number, line, cells } of file.rows()) {
      count += 1;
      if (count > SHEET_MAX_ROWS) {
        throw new ImportRefusal('too-many-rows', `"${fileName}" has more than ${SHEET_MAX_ROWS} rows: cut it in several files. Nothing was kept.`);
      }
      // A NUL is no letter for the database; it stands in broken files.
      batch.push({ number, line, cells: file.columns.map((_, index) => (cells[index] ?? '').replaceAll('\0', '')) });
      if (batch.length === BATCH_ROWS) await keep();
    }
    if (batch.length > 0) await keep();
    if (count === 0) throw new ImportRefusal('no-rows', `"${fileName}" has a header and no row under it. Nothing was kept.`);
    await unit.query(`UPDATE sheet SET row_count = $2 WHERE id = $1`, [id, count]);
    return id;
  });
}

async function readHabits(queryable: Queryable, network: string, room: EntryRoom): Promise<{ columns: Map<string, string>; meanings: WordMeanings }> {
  const rows = await queryable.query<{ field: string; word: string; meaning: string }>(
    `SELECT field, word, meaning FROM sheet_habit WHERE network = $1 AND room = $2`,
    [network, room],
  );
  const meanings: Record<string, Record<string, string>> = {};
  for (const { field, word, meaning } of rows) if (field !== '') (meanings[field] ??= {})[word] = meaning;
  return { columns: new Map(rows.filter(({ field }) => field === '').map(({ word, meaning }) => [word, meaning])), meanings };
}

/** Remembers what the columns and words of a sheet were said to mean, for the next one. */
export async function keepHabits(queryable: Queryable, { network, room, columns, fields, meanings }: { network: string; room: EntryRoom; columns: readonly string[]; fields: readonly string[]; meanings: WordMeanings }): Promise<void> {
  const said = [
    ...columns.map((column, index) => ({ field: '', word: foldWord(column), meaning: fields[index] ?? '' })),
    ...Object.entries(meanings).flatMap(([field, words]) => Object.entries(words).map(([word, meaning]) => ({ field, word, meaning }))),
  ].filter(({ word }) => word !== '');
  const once = [...new Map(said.map((habit) => [`${habit.field} ${habit.word}`, habit])).values()];
  await queryable.query(
    `INSERT INTO sheet_habit (network, room, field, word, meaning)
     SELECT $1, $2, h.field, h.word, h.meaning FROM jsonb_to_recordset($3::jsonb) AS h (field text, word text, meaning text)
     ON CONFLICT (network, room, field, word) DO UPDATE SET meaning = excluded.meaning`,
    [network, room, JSON.stringify(once)],
  );
}
