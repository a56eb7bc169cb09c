import type { EntryRoom } from '@portulan/domain';
import type { Queryable } from '@portulan/register';
import { editDistance, slipsAllowed } from './edit-distance.js';
import { isEmptyWord } from './empty-words.js';
import { countWords, IN_NAMES, inNames, LEXICON_SCAN_MAX } from './lexicon.js';
import { rootOf } from './root-of.js';
import { readWordList } from './word-list.js';

const FIT_MIN_LENGTH = 4;
const FIT_MAX_WORDS = 6;

const FIT_SQL = (room: EntryRoom) => `
SELECT c.word FROM unnest($1::text[]) AS c (word)
WHERE EXISTS (SELECT 1 FROM search_words WHERE room = '${room}' AND words @@ ('''${IN_NAMES}' || c.word || ''' & ' || $2)::tsquery)`;
const IS_BORNE_SQL = (room: EntryRoom) => `SELECT 1 AS found FROM search_words WHERE room = '${room}' AND words @@ $1::tsquery LIMIT 1`;

/** The neighbour of a word that stands beside others in the names of an entry, and how many slips away; null when none does. */
export async function fitBeside(queryable: Queryable, room: EntryRoom, word: string, others: readonly string[], slips: number) {
  if (word.length < FIT_MIN_LENGTH) return null;
  const near = (await readWordList(queryable, room)).near(word, slips, false).flatMap((each) => {
    const distance = editDistance(word, each, slips);
    return distance === 0 || distance > slips || /\d/.test(each) ? [] : [{ word: each, distance }];
  });
  if (near.length === 0) return null;
  const fitting = await queryable.query<{ word: string }>(FIT_SQL(room), [near.map((each) => each.word), others.map((other) => `'${inNames(other)}'`).join(' & ')]);
  const fit = new Set(fitting.map((row) => row.word));
  return near.filter((each) => fit.has(each.word)).sort((a, b) => a.distance - b.distance || (a.word < b.word ? -1 : 1))[0] ?? null;
}

/** Known words that no entry bears together, with one of them replaced by what stands beside the others; null when nothing does. */
export async function fitTogether(queryable: Queryable, room: EntryRoom, words: readonly string[], isLastOpen: boolean, meant: ReadonlySet<string>): Promise<string[] | null> {
  const full = words.filter((word) => !isEmptyWord(word));
  if (full.length < 2 || full.length > FIT_MAX_WORDS || (await countWords(queryable)) > LEXICON_SCAN_MAX) return null;
  const together = full.map((word, index) => `('${word}'${isLastOpen && index === full.length - 1 ? ':*' : ''} | '${rootOf(word)}')`).join(' & ');
  if ((await queryable.query(IS_BORNE_SQL(room), [together])).length > 0) return null;
  let best: { word: string; better: string; distance: number } | undefined;
  for (const word of full) {
    if (meant.has(word)) continue;
    const found = await fitBeside(queryable, room, word, full.filter((other) => other !== word), slipsAllowed(word));
    if (found && found.distance < (best?.distance ?? Infinity)) best = { word, better: found.word, distance: found.distance };
  }
  return best ? words.map((word) => (word === best.word ? best.better : word)) : null;
}
