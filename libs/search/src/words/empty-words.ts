/** Articles and prepositions: they carry nothing when others stand beside them. */
const EMPTY_WORDS = new Set(
  'a au aux d de des du en et l la le les of on ou par pour qu s sur the un une y and for in to avec dans entre with from between'.split(' '),
);

export const isEmptyWord = (word: string): boolean => EMPTY_WORDS.has(word);

/** The words that carry something; all of them when none does. */
export function dropEmptyWords<Word extends string>(words: readonly Word[]): Word[] {
  const full = words.filter((word) => !EMPTY_WORDS.has(word));
  return full.length > 0 ? full : [...words];
}

/**
 * What two names are equal by: `Conseil départemental du Rhône` is `conseil départemental Rhône`.
 *
 * @param words folded
 */
export const foldWhole = (words: readonly string[]): string => dropEmptyWords(words).join('_');
