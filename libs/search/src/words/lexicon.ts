import type { Queryable } from '@portulan/register';

/** Up to so many words, looking at each in memory is faster than asking the index of letter triples, and misses none. */
export const LEXICON_SCAN_MAX = 150_000;

/** About how many words are known, whatever the room. */
export async function countWords(queryable: Queryable): Promise<number> {
  const [size] = await queryable.query<{ words: number }>(`SELECT reltuples AS words FROM pg_class WHERE oid = 'search_lexicon'::regclass`);
  return size?.words ?? 0;
}

/** How a word that stands in a name is marked in the index, beside the word itself. No folded word begins so. */
export const IN_NAMES = '+';
export const inNames = (word: string): string => `${IN_NAMES}${word}`;

/** Folded words are letters and digits alone: nothing in them can be read as an operator. */
export const allOf = (words: readonly string[], weights: string) => words.map((word) => `'${word}':${weights}`).join(' & ');
