import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { ImportRefusal } from '../refusals/index.js';
import { decodeText, encodingOfMark, guessEncoding } from './decode-text.js';
import type { TextEncoding } from './decode-text.js';
import { sniffDelimiter } from './sniff-delimiter.js';
import type { Delimiter } from './sniff-delimiter.js';

/** What is known of a file once all its bytes were seen, before any row is read. */
export interface FileSurvey {
  readonly path: string;
  readonly name: string;
  readonly bytes: number;
  /** SHA-256 of the bytes, in hexadecimal: the same file is known again after a stop. */
  readonly digest: string;
  readonly encoding: TextEncoding;
  readonly delimiter: Delimiter;
}

const SAMPLE_BYTES = 256 * 1024;
export const MAX_COLUMNS = 2_000;

/** Signatures of the files people hand over instead of a text table. */
const SIGNATURES: readonly { bytes: readonly number[]; what: string; remedy: string }[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], what: 'a spreadsheet (xlsx, ods) or an archive', remedy: 'open it, save the sheet as CSV (UTF-8) and import that file' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], what: 'an old spreadsheet (xls)', remedy: 'open it, save the sheet as CSV (UTF-8) and import that file' },
  { bytes: [0x1f, 0x8b], what: 'a compressed file', remedy: 'decompress it first' },
  { bytes: [0x25, 0x50, 0x44, 0x46], what: 'a PDF document', remedy: 'ask its publisher for the table behind it' },
];

async function statFile(path: string): Promise<{ size: number }> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) {
      throw new ImportRefusal('file-unreadable', `"${path}" is a folder: give the path of one file. Nothing was imported.`);
    }
    return found;
  } catch (error) {
    if (error instanceof ImportRefusal) throw error;
    throw refusalOfAccess(path, error);
  }
}

/** The refusal that a file system error amounts to; other errors are surprises and are given back as they came. */
function refusalOfAccess(path: string, error: unknown): unknown {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return new ImportRefusal('file-missing', `There is no file "${path}": check the path. Nothing was imported.`);
  }
  if (code === 'EACCES' || code === 'EPERM') {
    return new ImportRefusal('file-unreadable', `The file "${path}" may not be read by this account: change its permissions or run as its owner. Nothing was imported.`);
  }
  return error;
}

function refuseBinary(shownAs: string, head: Buffer, mark: TextEncoding | null): void {
  const known = SIGNATURES.find(({ bytes }) => bytes.every((byte, index) => head[index] === byte));
  if (known) {
    throw new ImportRefusal('file-binary', `"${shownAs}" is ${known.what}, not a text table: ${known.remedy}. Nothing was imported.`);
  }
  if (mark?.startsWith('utf-16') !== true && head.includes(0)) {
    throw new ImportRefusal('file-binary', `"${shownAs}" is not a text table (it holds binary data): import a CSV or TSV file. Nothing was imported.`);
  }
}

/**
 * Reads a file once from end to end, keeping only a sample, and says how to read it as a table.
 *
 * @param shownAs what sentences about it call it
 * @param asked the encoding that a person says it is in; guessed without it
 * @throws ImportRefusal when it is missing, unreadable, empty, binary or in an encoding that is not known
 */
export async function surveyFile(path: string, shownAs = path, asked: TextEncoding | null = null): Promise<FileSurvey> {
  const { size } = await statFile(path);
  if (size === 0) throw new ImportRefusal('file-empty', `The file "${shownAs}" is empty. Nothing was imported.`);
  const hash = createHash('sha256');
  const strict = new TextDecoder('utf-8', { fatal: true });
  const head: Buffer[] = [];
  let headBytes = 0;
  let strange: Buffer | null = null;
  try {
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      hash.update(chunk);
      if (headBytes < SAMPLE_BYTES) head.push(chunk);
      headBytes += chunk.length;
      // The first accent may come a megabyte down: every byte is checked, the first strange stretch is kept.
      strange ??= isStrange(strict, chunk) ? chunk : null;
    }
  } catch (error) {
    throw refusalOfAccess(path, error);
  }
  const sample = Buffer.concat(head).subarray(0, SAMPLE_BYTES);
  const mark = encodingOfMark(sample);
  refuseBinary(shownAs, sample.subarray(0, 4096), mark ?? asked);
  strange ??= isStrange(strict, null) ? sample : null;
  if (asked !== null && ((mark !== null && mark !== asked) || (asked === 'utf-8' && strange !== null))) throw refusalOfEncoding(shownAs, asked);
  const encoding = asked ?? mark ?? (strange === null ? 'utf-8' : guessEncoding(strange));
  if (encoding === null) {
    throw new ImportRefusal('unknown-encoding', `The letters of "${shownAs}" could not be read: save it as UTF-8. Nothing was imported.`);
  }
  const text = decodeText(sample, encoding);
  if (text.trim() === '') throw new ImportRefusal('file-empty', `The file "${shownAs}" holds only blanks. Nothing was imported.`);
  if (/^\s*<(\?xml|!doctype|html|[a-z-]+[\s>])/i.test(text)) {
    throw new ImportRefusal('not-a-table', `"${shownAs}" is an XML or HTML document, not a table: import a CSV or TSV file. Nothing was imported.`);
  }
  const delimiter = sniffDelimiter(text);
  // A row without end need not be taken apart to be refused.
  const columns = (text.split(/[\r\n]/, 1)[0] ?? '').split(delimiter).length;
  if (columns > MAX_COLUMNS) throw refusalOfWidth(shownAs, columns);
  return { path, name: basename(path), bytes: size, digest: hash.digest('hex'), encoding, delimiter };
}

/** The refusal of a file that is not in the encoding that was said. */
export const refusalOfEncoding = (name: string, asked: TextEncoding): ImportRefusal =>
  new ImportRefusal('encoding-wrong', `"${name}" is not in ${asked}: choose another encoding, or let it be found. Nothing was kept.`);

/** The refusal of a table with more columns than are read. */
export const refusalOfWidth = (name: string, columns: number): ImportRefusal =>
  new ImportRefusal('too-many-columns', `"${name}" has ${columns} columns or more; at most ${MAX_COLUMNS} are read. It is probably not the table you meant. Nothing was imported.`);

/** True when bytes (or, with null, the end of the file) cannot continue what the decoder saw so far. */
function isStrange(strict: InstanceType<typeof TextDecoder>, chunk: Buffer | null): boolean {
  try {
    strict.decode(chunk ?? undefined, { stream: chunk !== null });
    return false;
  } catch {
    return true;
  }
}
