import type { EntryRoom } from '@portulan/domain';
import type { Queryable } from '@portulan/register';
import { isEmptyWord } from './empty-words.js';
import { allOf } from './lexicon.js';

/** One way to part a glued word. */
export interface Parting {
  readonly pieces: readonly string[];
  /** The pieces that carry something. */
  readonly full: readonly string[];
}

const PARTED_MIN_LENGTH = 6;
const PART_MIN_LENGTH = 3;
const PARTS_MAX = 4;
const PIECES_MAX = 7;
const PARTINGS_MAX = 60;

const PARTS_SQL = (room: EntryRoom) => `SELECT word FROM search_lexicon WHERE room = '${room}' AND word = ANY ($1::text[])`;

/** The known words that a word is made of. */
export async function listParts(queryable: Queryable, room: EntryRoom, word: string): Promise<ReadonlySet<string>> {
  if (word.length < PARTED_MIN_LENGTH || !/^\p{L}+$/u.test(word)) return new Set();
  const starts = Array.from({ length: word.length - PART_MIN_LENGTH + 1 }, (_, start) => start);
  const slices = starts.flatMap((start) => Array.from({ length: word.length - start - PART_MIN_LENGTH + 1 }, (_, more) => word.slice(start, start + PART_MIN_LENGTH + more)));
  const rows = await queryable.query<{ word: string }>(PARTS_SQL(room), [[...new Set(slices)].filter((slice) => slice !== word)]);
  return new Set(rows.map((row) => row.word));
}

/** Ways to part a word into known ones, articles and prepositions between them, the fewest first: `aixenprovence`, `lehavre`. */
export function listPartings(word: string, parts: ReadonlySet<string>): Parting[] {
  const found: Parting[] = [];
  const walk = (at: number, pieces: readonly string[], full: readonly string[]) => {
    if (found.length >= PARTINGS_MAX || full.length > PARTS_MAX || pieces.length > PIECES_MAX) return;
    if (at === word.length) {
      if (pieces.length > 1 && full.length > 0 && pieces.at(-1) === full.at(-1)) found.push({ pieces, full });
      return;
    }
    for (let end = word.length; end > at; end--) {
      const piece = word.slice(at, end);
      if (isEmptyWord(piece)) walk(end, [...pieces, piece], full);
      else if (parts.has(piece)) walk(end, [...pieces, piece], [...full, piece]);
    }
  };
  if (parts.size > 0) walk(0, [], []);
  return found.sort((a, b) => a.full.length - b.full.length || a.pieces.length - b.pieces.length);
}

const BORNE_SQL = (room: EntryRoom) => `
SELECT c.position::integer AS position FROM unnest($1::text[]) WITH ORDINALITY AS c (asked, position)
WHERE EXISTS (SELECT 1 FROM search_words WHERE room = '${room}' AND words @@ c.asked::tsquery) ORDER BY c.position LIMIT 1`;

/** The first of the partings that an entry bears. */
async function findBorne(queryable: Queryable, room: EntryRoom, partings: readonly Parting[], ask: (parting: Parting) => string): Promise<Parting | null> {
  if (partings.length === 0) return null;
  const [first] = await queryable.query<{ position: number }>(BORNE_SQL(room), [partings.map(ask)]);
  return first ? (partings[first.position - 1] ?? null) : null;
}

/** The parting whose full words are a whole name of an entry; null when none is. */
export const findWhole = (queryable: Queryable, room: EntryRoom, partings: readonly Parting[]): Promise<Parting | null> =>
  findBorne(queryable, room, partings, ({ full }) => `'=${full.join('_')}'`);

/** The parting of which an entry bears all the full words in its names and places; null when none does. */
export const findTogether = (queryable: Queryable, room: EntryRoom, partings: readonly Parting[]): Promise<Parting | null> =>
  findBorne(queryable, room, partings.filter(({ full }) => full.length > 1), ({ full }) => allOf(full, 'AB'));
