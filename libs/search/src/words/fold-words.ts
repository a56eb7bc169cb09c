/** Letters that no decomposition opens. */
const OPENED: Readonly<Record<string, string>> = {
  œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ŋ: 'n', ə: 'e',
}; // prettier-ignore

/** What a short word stands for, in names of places above all. */
const OPENED_WORDS: Readonly<Record<string, string>> = { st: 'saint', ste: 'sainte', sts: 'saints', stes: 'saintes' };

/** An elided article or pronoun before its apostrophe, of whatever kind. */
const ELISION = /(?<![\p{L}\p{N}])(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|presqu|quelqu)['’‘ʼʹ`´′＇](?=[\p{L}])/gu;
const MARKS = /\p{M}+/gu;
const WORDS = /[\p{L}\p{N}]+/gu;

/** Longer than any word of a language, shorter than what an index refuses. */
const WORD_MAX_LENGTH = 60;

/**
 * A text as the words that are compared: without case, accents, ligatures, elisions, hyphens or punctuation, with
 * `St` as `saint`. Documents and questions are folded by this same function, in every engine.
 */
export function foldWords(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(ELISION, '')
    .replace(/[œæßøłđðþıŋə]/g, (letter) => OPENED[letter] as string);
  return (plain.match(WORDS) ?? []).map((word) => OPENED_WORDS[word] ?? word.slice(0, WORD_MAX_LENGTH));
}

/** What names are sorted by: French alphabetical order at its first level, the same in every engine. */
export function sortKey(label: string): string {
  const plain = label
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(/[œæßøłđðþıŋə]/g, (letter) => OPENED[letter] as string);
  return (plain.match(WORDS) ?? []).join(' ').slice(0, 120);
}
