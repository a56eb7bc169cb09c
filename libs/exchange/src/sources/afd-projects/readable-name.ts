const SMALL_WORDS = new Set(['de', 'du', 'des', 'la', 'le', 'les', 'l', 'd', 'et', 'en', 'a', 'au', 'aux', 'pour', 'sur', 'of', 'and', 'the', 'for']);

/** A word without vowels, or with a figure, is an acronym. */
const isAcronym = (word: string): boolean => !/[AEIOUYÀ-Ý]/.test(word) || /\d/.test(word);

const soften = (word: string, index: number): string => {
  const lower = word.toLocaleLowerCase('fr');
  if (index > 0 && SMALL_WORDS.has(lower)) return lower;
  if (isAcronym(word)) return word;
  return lower.charAt(0).toLocaleUpperCase('fr') + lower.slice(1);
};

/**
 * Writes a name that is shouted (`ACTION CONTRE LA FAIM`) as a name is written; a single word is left, as it may be an
 * acronym, and so is whatever has a small letter.
 */
export function readableName(name: string): string {
  if (name !== name.toLocaleUpperCase('fr') || !/\s/.test(name)) return name;
  let index = -1;
  return name.replace(/[\p{L}\p{N}&]+/gu, (word) => soften(word, (index += 1)));
}
