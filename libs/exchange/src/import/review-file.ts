import { mkdir, rename } from 'node:fs/promises';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';

/** One line for a person: a row that was refused or set aside, or a suggestion about one that was imported. */
export interface ReviewLine {
  readonly rowNumber: number;
  readonly outcome: 'refused' | 'review';
  readonly code: string;
  readonly sentence: string;
  readonly original: Readonly<Record<string, string>>;
}

/**
 * Text that a spreadsheet would run as a formula gets an apostrophe in front; a negative number is left alone, so that
 * a corrected row can be imported again as it is.
 */
const disarm = (cell: string): string => (/^[=+\-@\t\r]/.test(cell) && !/^[+-]?[\d.,\s]*$/.test(cell) ? `'${cell}` : cell);

/**
 * Writes the file of refused and to-review rows: number, outcome, reason, then the row as it was. UTF-8 with a mark and
 * semicolons, which French spreadsheets open as a table. The file appears once complete.
 *
 * @returns its path, or null when there was no line
 */
export async function writeReviewFile(
  folder: string,
  name: string,
  columns: readonly string[],
  lines: readonly ReviewLine[],
): Promise<string | null> {
  if (lines.length === 0) return null;
  await mkdir(folder, { recursive: true });
  const path = join(folder, name);
  const sheet = stringify({ bom: true, delimiter: ';', header: true, columns: ['row', 'outcome', 'code', 'reason', ...columns] });
  const rows = lines.map(({ rowNumber, outcome, code, sentence, original }) => [
    String(rowNumber),
    outcome,
    code,
    sentence,
    ...columns.map((column) => disarm(original[column] ?? '')),
  ]);
  await pipeline(Readable.from(rows), sheet, createWriteStream(`${path}.part`));
  await rename(`${path}.part`, path);
  return path;
}
