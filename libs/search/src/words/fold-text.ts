import { foldWords } from '@portulan/domain';

/** Longer than any word of a language, shorter than what an index refuses. */
const WORD_MAX_LENGTH = 60;

/**
 * The words of a text as every engine compares them: documents and questions are folded by this one function. Letters in
 * disguise (full-width, mathematical) are undressed first, while they still have a case to fold.
 */
export function foldText(text: string): string[] {
  return foldWords(text.normalize('NFKC')).map((word) => word.slice(0, WORD_MAX_LENGTH));
}

const SORT_KEY_MAX_LENGTH = 120;
/** For a label without a letter or digit: after all others, in every engine. */
const LAST_KEY = 'zzzz';

/**
 * What names are sorted by: French alphabetical order at its first level (accents, case and punctuation aside), the
 * same in every engine, whatever collations it knows.
 */
export function sortKey(label: string): string {
  const plain = label.toLowerCase().normalize('NFKD').replace(/\p{M}+/gu, '').replaceAll('œ', 'oe').replaceAll('æ', 'ae').replaceAll('ß', 'ss').replaceAll('ø', 'o').replaceAll('ł', 'l').replaceAll('đ', 'd'); // prettier-ignore
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ').slice(0, SORT_KEY_MAX_LENGTH) || LAST_KEY;
}
