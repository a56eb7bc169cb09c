import type { SheetEncoding } from '@portulan/domain';
import chardet from 'chardet';
import iconv from 'iconv-lite';

/** Encodings that public files are met in. */
export type TextEncoding = SheetEncoding;

const LATIN = new Set(['windows-1252', 'ISO-8859-1', 'ISO-8859-15', 'ISO-8859-2', 'windows-1250', 'ASCII']);

/** The encoding a byte order mark announces, if there is one. */
export function encodingOfMark(head: Buffer): TextEncoding | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return null;
}

/** Of two that read a file equally well the first is taken: most files of the field were written by French Windows machines. */
const SINGLE_BYTE = ['windows-1252', 'iso-8859-15', 'macintosh'] as const satisfies readonly TextEncoding[];

/** What no text of the field holds: bytes that mean nothing in an encoding, and control characters. */
const NO_LETTER = /[\uFFFD\u0080-\u009F]/g;
/** An accented small letter beside another letter: French as it is written. */
const WELL_WRITTEN = /(?<=\p{L})[àâäçéèêëîïôöùûüÿœæñáíóúãõß]|[àâçéèêëîïôùûüœæ](?=\p{Ll})/gu;
/** A capital with an accent that a word begins with, or stands in among capitals. */
const WELL_BEGUN = /(?<!\p{Ll})[ÀÂÇÉÈÊËÎÏÔÙÛÜŒÆ](?=\p{L})/gu;
/** A capital in the middle of a word, or a sign against a letter: what a wrong encoding makes of an accent. */
const ILL_WRITTEN = /(?<=\p{Ll})[À-ÖØ-ÞŽŠŸŒ]|(?<=\p{L})[¤¦¨´¸¼½¾†‡‰¬√ƒ∂∑∏π∫Ω≈∆◊ﬁﬂˆ˜˘˙˚¯¿¡¢£¥]|[¼½¾†‡‰ƒˆ˜√](?=\p{Ll})|(?<=\d\s?)¤/gu;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
const DOUBT = 3;
const sound = (text: string): number => count(text, WELL_WRITTEN) + count(text, WELL_BEGUN) - DOUBT * (count(text, NO_LETTER) + count(text, ILL_WRITTEN));

/**
 * The encoding of bytes that are not UTF-8, or null when they look like no text at all.
 *
 * Detection by statistics of bytes hesitates between the Latin code pages on short French texts: each of those met in the
 * field (Windows-1252, ISO 8859-15, Mac Roman) is tried, and the one that makes the best French is taken.
 */
export function guessEncoding(sample: Buffer): TextEncoding | null {
  const tried = SINGLE_BYTE.map((encoding) => ({ encoding, score: sound(decodeText(sample, encoding)) }));
  const best = tried.reduce((first, other) => (other.score > first.score ? other : first));
  if (best.encoding !== 'windows-1252' && best.score > 0) return best.encoding;
  return chardet.analyse(sample).some(({ name }) => LATIN.has(name)) ? 'windows-1252' : null;
}

const BY_THE_BYTE: readonly TextEncoding[] = SINGLE_BYTE;
/** Whether any file at all can be read in an encoding, rightly or wrongly. */
export const isSingleByte = (encoding: TextEncoding): boolean => BY_THE_BYTE.includes(encoding);

/** Whether a text holds what no text does: it was read in an encoding that is not its own. */
export const isGarbled = (text: string): boolean => /[\uFFFD\u0080-\u0084\u0086-\u009F]/.test(text);

/** Turns one stretch of bytes into text; a mark at its start is dropped. */
export const decodeText = (bytes: Buffer, encoding: TextEncoding): string => iconv.decode(bytes, encoding);

/** A stream that turns bytes into text whatever the chunks cut through; a mark at the start is dropped. */
export const decodingStream = (encoding: TextEncoding): NodeJS.ReadWriteStream => iconv.decodeStream(encoding);
