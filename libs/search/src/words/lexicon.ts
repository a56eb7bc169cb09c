import type { EntryRoom } from '@portulan/domain';
import type { Queryable } from '@portulan/register';

/** Up to so many words, looking at each is faster than asking the index of letter triples, and misses none. */
export const LEXICON_SCAN_MAX = 150_000;

/** A swap counts twice here: the exact distance is taken afterwards, over these few. */
export const SCAN_SQL = (room: EntryRoom) => `
SELECT word FROM search_lexicon WHERE room = '${room}' AND length(word) BETWEEN length($1) - $2 AND length($1) + $2
  AND levenshtein_less_equal(word, $1, $2 + 1) <= $2 + 1
UNION ALL
SELECT word FROM search_lexicon WHERE room = '${room}' AND $3 AND length(word) > length($1) + $2
  AND levenshtein_less_equal(left(word, length($1)), $1, $2 + 1) <= $2 + 1`;

/** About how many words are known, whatever the room. */
export async function countWords(queryable: Queryable): Promise<number> {
  const [size] = await queryable.query<{ words: number }>(`SELECT reltuples AS words FROM pg_class WHERE oid = 'search_lexicon'::regclass`);
  return size?.words ?? 0;
}

/** Folded words are letters and digits alone: nothing in them can be read as an operator. */
export const allOf = (words: readonly string[], weights: string) => words.map((word) => `'${word}':${weights}`).join(' & ');
