import { foldWords, isAscii, loneLetters } from '@portulan/domain';

/** Longer than any word of a language, shorter than what an index refuses. */
const WORD_MAX_LENGTH = 60;

/**
 * The words of a text as every engine compares them: documents and questions are folded by this one function. Letters in
 * disguise (full-width, mathematical) are undressed first, while they still have a case to fold.
 */
export function foldText(text: string): string[] {
  const plain = isAscii(text) ? text : text.normalize('NFKC');
  const joined = plain.includes('.') ? plain.replace(POINTED, (letters) => letters.replaceAll('.', '')) : plain;
  return joinNumbers(foldWords(joined).map((word) => word.slice(0, WORD_MAX_LENGTH)));
}

/** `A.F.D.` is `AFD`. */
const POINTED = /(?<![\p{L}\p{N}])(?:\p{L}\.){2,}(?:\p{L}(?!\p{L}))?/gu;

/** Letters that say little without the number after them: `ODD 6`, `CD 69`. */
const NUMBERED = new Set(['odd', 'sdg', 'cd', 'cg']);

/** `ODD 6` is `ODD6`, here and there. */
function joinNumbers(words: string[]): string[] {
  if (!words.some((word) => NUMBERED.has(word))) return words;
  const joined: string[] = [];
  for (const [index, word] of words.entries()) {
    const before = words[index - 1] ?? '';
    if (NUMBERED.has(before) && joined.at(-1) === before && /^\d{1,3}[ab]?$/.test(word)) joined[joined.length - 1] = before + word;
    else joined.push(word);
  }
  return joined;
}

const SORT_KEY_MAX_LENGTH = 120;
/** For a label without a letter or digit: after all others, in every engine. */
const LAST_KEY = 'zzzz';
const LETTERS: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l', đ: 'd' };

/**
 * What names are sorted by: French alphabetical order at its first level (accents, case and punctuation aside), the
 * same in every engine, whatever collations it knows.
 */
export function sortKey(label: string): string {
  const lower = label.toLowerCase();
  const plain = isAscii(lower) ? lower : takeApart(lower);
  const words = plain.match(isAscii(plain) ? /[A-Za-z0-9]+/g : /[\p{L}\p{N}]+/gu) ?? [];
  return words.join(' ').slice(0, SORT_KEY_MAX_LENGTH) || LAST_KEY;
}

/** Texts of lone letters, which nearly all are, are put together from what is known of each. */
function takeApart(lower: string): string {
  const plain = takeLoneApart(lower);
  return isAscii(plain) ? plain : takeAllApart(lower);
}

const takeAllApart = (lower: string) =>
  lower.normalize('NFKD').replace(/\p{M}+/gu, '').replace(/[œæßøłđ]/g, (letter) => LETTERS[letter] as string);

const takeLoneApart = loneLetters(takeAllApart);
