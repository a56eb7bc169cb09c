import chardet from 'chardet';
import iconv from 'iconv-lite';

/** Encodings that public files are met in. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

const LATIN = new Set(['windows-1252', 'ISO-8859-1', 'ISO-8859-15', 'ISO-8859-2', 'windows-1250', 'ASCII']);

/** The encoding a byte order mark announces, if there is one. */
export function encodingOfMark(head: Buffer): TextEncoding | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return null;
}

/**
 * The encoding of bytes that are not UTF-8, or null when they look like no text at all.
 *
 * Detection by statistics hesitates between the Latin code pages on short French texts; every file of the field that is
 * not Unicode was written by a French Windows machine, so all of them are read as Windows-1252.
 */
export function guessEncoding(sample: Buffer): TextEncoding | null {
  const guesses = chardet.analyse(sample).map(({ name }) => name);
  return guesses.some((name) => LATIN.has(name)) ? 'windows-1252' : null;
}

/** Turns one stretch of bytes into text; a mark at its start is dropped. */
export const decodeText = (bytes: Buffer, encoding: TextEncoding): string => iconv.decode(bytes, encoding);

/** A stream that turns bytes into text whatever the chunks cut through; a mark at the start is dropped. */
export const decodingStream = (encoding: TextEncoding): NodeJS.ReadWriteStream => iconv.decodeStream(encoding);
