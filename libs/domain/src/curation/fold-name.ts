import { loneLetters } from './lone-letters.js';

/** Letters that Unicode does not take apart. */
const LETTERS: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  ŋ: 'n',
  ŧ: 't',
  þ: 'th',
};

/** Words written short, spelled out: `St-Denis` is `Saint-Denis`. */
const ABBREVIATIONS: ReadonlyMap<string, string> = new Map([['st', 'saint'], ['ste', 'sainte'], ['sts', 'saints'], ['stes', 'saintes']]); // prettier-ignore

/** What is left of an elided article or preposition (`l'`, `d'`): too little to tell names apart. */
const ELISIONS = new Set(['l', 'd']);

/** Whether a text is of the printed characters of ASCII alone: there is nothing to take apart in it, which takes a while. */
export const isAscii = (text: string): boolean => !/[^ -~]/.test(text);

/** All the words of a text, without case, accents, ligatures and punctuation. */
export function splitWords(text: string): string[] {
  const plain = isAscii(text) ? text.toLowerCase() : takeApart(text);
  return plain.match(isAscii(plain) ? /[a-z0-9]+/g : /[\p{L}\p{N}]+/gu) ?? [];
}

/** Without case and accents. Texts of lone letters, which nearly all are, are put together from what is known of each. */
function takeApart(text: string): string {
  const plain = takeLoneApart(text.toLowerCase());
  return isAscii(plain) ? plain : takeAllApart(text);
}

const takeAllApart = (text: string): string =>
  text
    // Taken apart before and after: some letters get their small form from the one, some an accent from the other.
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[œæßøđðħıłŋŧþ]/g, (letter) => LETTERS[letter] ?? letter);

const takeLoneApart = loneLetters(takeAllApart);

/**
 * The words of a text as they are compared and searched: without case, accents, ligatures, hyphens, apostrophes and
 * other punctuation, `st` and `ste` spelled out, elided articles left out. Letters of other scripts are kept.
 *
 * @returns the words in their order; at least one when the text has a letter or a digit
 */
export function foldWords(text: string): string[] {
  const words = splitWords(text);
  const kept = words.filter((word) => !ELISIONS.has(word));
  return (kept.length > 0 ? kept : words).map((word) => ABBREVIATIONS.get(word) ?? word);
}

/**
 * One spelling for all those of a name, to compare by equality.
 *
 * @example foldName("L'Haÿ-les-Roses") === 'hay les roses'
 */
export const foldName = (text: string): string => foldWords(text).join(' ');
