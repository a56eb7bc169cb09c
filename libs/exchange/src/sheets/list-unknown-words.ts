import type { SheetWordField } from '@portulan/domain';
import type { Queryable } from '@portulan/register';
import { splitCell } from './cell-text.js';
import { isWordField, type SheetWords } from './sheet-words.js';
import type { Sheet } from './sheet.js';

/** A word of the file that is on no list, and in how many rows it stands. */
export interface UnknownWord {
  readonly field: SheetWordField;
  readonly word: string;
  readonly count: number;
}

const MOST_LISTED = 100;

/** The words of a sheet whose meaning nobody has said, the most frequent first. */
export async function listUnknownWords(queryable: Queryable, sheet: Sheet, words: SheetWords): Promise<readonly UnknownWord[]> {
  const found = new Map<string, UnknownWord>();
  for (const [index, field] of sheet.fields.entries()) {
    if (!isWordField(field)) continue;
    const rows = await queryable.query<{ cell: string; count: number }>(
      `SELECT cells[$2] AS cell, count(*)::integer AS count FROM sheet_row WHERE sheet_id = $1 AND cells[$2] <> '' GROUP BY 1 ORDER BY 2 DESC LIMIT 2000`,
      [sheet.id, index + 1],
    );
    for (const { cell, count } of rows) {
      for (const word of field === 'themes' ? splitCell(cell) : [cell]) {
        if (words.codeOf(field, word, sheet.meanings) !== null) continue;
        const key = `${field} ${word}`;
        found.set(key, { field, word, count: count + (found.get(key)?.count ?? 0) });
      }
    }
  }
  return [...found.values()].sort((a, b) => b.count - a.count).slice(0, MOST_LISTED);
}
