import type { Cell, Column, Wording } from '../columns/index.js';

/** Spreadsheets take a file for UTF-8 when it begins so. */
const MARK = '\uFEFF';
/** What a spreadsheet would run, tabs and carriage returns before it included, half width or full. */
const FORMULA = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;

/**
 * One cell. A text that a spreadsheet would run as a formula gets an apostrophe in front; a number stays a number, with a
 * point. Written here as the library that writes our small files is forty times too slow for this one.
 */
export function csvCell(cell: Cell, type: Column<never>['type'], delimiter: string): string {
  if (cell === null) return '';
  if (type !== 'text') return String(cell);
  const text = FORMULA.test(String(cell)) ? `'${cell}` : String(cell);
  return text.includes(delimiter) || text.includes('"') || text.includes('\n') || text.includes('\r') ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A table as RFC 4180 has it, in UTF-8 with a mark. Semicolons in French and commas in English: what the spreadsheets of
 * each language take for the border of a column.
 */
export async function* writeCsv<Row>(batches: AsyncIterable<readonly Row[]>, columns: readonly Column<Row>[], wording: Wording): AsyncGenerator<string> {
  const delimiter = wording.lang === 'fr' ? ';' : ',';
  yield `${MARK}${columns.map((column) => column[wording.lang]).join(delimiter)}\r\n`;
  for await (const rows of batches) {
    yield rows.map((row) => `${columns.map(({ type, value }) => csvCell(value(row, wording), type, delimiter)).join(delimiter)}\r\n`).join('');
  }
}
