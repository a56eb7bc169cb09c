import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { ImportRefusal } from '../refusals/index.js';
import { isGarbled, isSingleByte, type TextEncoding } from './decode-text.js';
import { openTable, type TableRow } from './read-table.js';
import { refusalOfEncoding, surveyFile } from './survey-file.js';
import { openWorkbook } from './workbook/open-workbook.js';

/** A spreadsheet that a person hands over, whichever kind of file it is. */
export interface SheetFile {
  /** SHA-256 of the bytes. */
  readonly digest: string;
  /** Of a file of text; null for a workbook. */
  readonly encoding: TextEncoding | null;
  readonly columns: readonly string[];
  /** Cells as people read them: blanks around and marks against formulas taken off. Read once. */
  rows(): AsyncGenerator<TableRow>;
}

/** No spreadsheet lets a cell hold more. */
export const CELL_MAX_LENGTH = 32_767;
const ROW_MAX_CHARACTERS = 1_000_000;

/** UTF-8 letters read as Windows-1252: `Ã©` for `é`, `â€™` for an apostrophe. */
const READ_TWICE = /Ã[\u00A0-\u00BF\u0152\u0153\u0160\u0161\u2018-\u2039]|â€/;
/** The same read as Mac Roman. */
const READ_TWICE_BY_MAC = /√[^\s\w]|‚Ä/;

/** `'=SUM`: an apostrophe keeps a text from being run. `="01234"`: a formula keeps the zeros of a number. */
export function unarmCell(cell: string): string {
  const text = cell.trim();
  const quoted = /^="(?<text>(?:[^"]|"")*)"$/.exec(text)?.groups?.['text'];
  if (quoted !== undefined) return quoted.replaceAll('""', '"').trim();
  return /^'[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/.test(text) ? text.slice(1) : text;
}

const unifyLines = (text: string): string => text.replace(/\r+\n?/g, '\n');
const readBack = (text: string): string => unarmCell(unifyLines(text));

/** Whether a cell is what comes back from a file that this text was written to: marks against formulas are no change. */
export const isWrittenAs = (cell: string, text: string): boolean => cell === readBack(text) || cell === unifyLines(text);

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) hash.update(chunk);
  return hash.digest('hex');
}

async function isArchive(path: string): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return bytesRead === 4 && buffer.readUInt32BE() === 0x504b0304;
  } finally {
    await file.close();
  }
}

/**
 * Opens a CSV file of any usual encoding and separator, or a workbook (XLSX).
 *
 * @param name what the person calls the file
 * @param asked the encoding that the person says a file of text is in; guessed without it
 * @throws ImportRefusal, at once or while its rows are read, for whatever is no table, is too big or mixes encodings
 */
export async function openSheetFile(path: string, name: string, asked: TextEncoding | null = null): Promise<SheetFile> {
  if (await isArchive(path)) {
    const table = await openWorkbook(path, name);
    return { digest: await digestOf(path), encoding: null, columns: table.columns, rows: () => checkRows(table.rows(), name, null) };
  }
  const survey = { ...(await surveyFile(path, name, asked)), name };
  const table = await openTable(survey, ROW_MAX_CHARACTERS);
  const { digest, encoding } = survey;
  const isInDoubt = isSingleByte(encoding);
  if (isInDoubt && table.columns.some(isGarbled)) throw refusalOfGarbled(name, encoding, asked);
  const { columns } = table;
  return { digest, encoding, columns, rows: () => keepingNothing(checkRows(table.rows(), name, isInDoubt ? { encoding, asked } : null), name) };
}

/** The refusal of letters that are none: what is not read for certain is not kept in silence. */
const refusalOfGarbled = (name: string, encoding: TextEncoding, asked: TextEncoding | null): ImportRefusal =>
  asked === null
    ? new ImportRefusal('encoding-doubtful', `The accents of "${name}" are not read for certain (tried as ${encoding}): say which encoding it is in, or save it as UTF-8. Nothing was kept.`)
    : refusalOfEncoding(name, asked);

/** How a file was read that any encoding of one byte a letter can read. */
interface Doubt {
  readonly encoding: TextEncoding;
  readonly asked: TextEncoding | null;
}

async function* checkRows(rows: AsyncIterable<TableRow>, name: string, doubt: Doubt | null): AsyncGenerator<TableRow> {
  const readTwice = doubt?.encoding === 'macintosh' ? READ_TWICE_BY_MAC : READ_TWICE;
  for await (const { number, line, cells } of rows) {
    if (cells.some((cell) => cell.length > CELL_MAX_LENGTH)) {
      throw new ImportRefusal('cell-too-long', `"${name}" has a cell of more than ${CELL_MAX_LENGTH} letters in line ${line}: most often a quote (") that is never closed. Nothing was kept.`);
    }
    if (doubt !== null && cells.some(isGarbled)) throw refusalOfGarbled(name, doubt.encoding, doubt.asked);
    if (doubt !== null && cells.some((cell) => readTwice.test(cell))) {
      throw new ImportRefusal('mixed-encodings', `"${name}" mixes two encodings (line ${line}): open it, save it as UTF-8, and bring it again. Nothing was kept.`);
    }
    yield { number, line, cells: cells.map(readBack) };
  }
}

/** Of a sheet all the rows are kept or none, unlike of an import; and who brings it reads no terminal. */
async function* keepingNothing(rows: AsyncGenerator<TableRow>, name: string): AsyncGenerator<TableRow> {
  try {
    yield* rows;
  } catch (failure) {
    if (!(failure instanceof ImportRefusal) || !['line-too-long', 'broken-quotes'].includes(failure.code)) throw failure;
    throw new ImportRefusal(failure.code, `"${name}" has a quote (") that is opened and not closed, or a row without end. Save it again from a spreadsheet. Nothing was kept.`);
  }
}
