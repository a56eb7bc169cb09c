import type { EntryRoom } from '@portulan/domain';
import type { Queryable } from '@portulan/register';
import { editDistance } from './edit-distance.js';

/** One value: thousands of rows would cost more to read than the words. */
const WORDS_SQL = (room: EntryRoom) => `SELECT coalesce(string_agg(word, ' '), '') AS words FROM search_lexicon WHERE room = '${room}'`;

const BITS = 32;

/** Every known word of a room, kept in memory: looking at each there takes a hundredth of the time it takes the database. */
export class WordList {
  private readonly words: readonly string[];
  private readonly letters: Int32Array;

  constructor(words: readonly string[]) {
    this.words = words;
    this.letters = Int32Array.from(words, lettersOf);
  }

  /**
   * Those that may be within so many slips of a word, for a closer look: none of them is missing, and one slip more is let
   * through, as the beginning of a word of about that length may be nearer than the whole.
   *
   * @param isOpen whether longer words count, by their beginning
   */
  near(word: string, slips: number, isOpen: boolean): string[] {
    const letters = lettersOf(word);
    const most = slips + 1;
    return this.words.filter((each, at) => {
      const more = each.length - word.length;
      if (more < -slips || (more > slips && !isOpen)) return false;
      const theirs = this.letters[at] as number;
      // A slip makes at most one letter appear and one disappear: most words are told apart without being compared.
      if (countBits(letters & ~theirs) > most || (more <= slips && countBits(theirs & ~letters) > most)) return false;
      return editDistance(word, more > slips ? each.slice(0, word.length) : each, most) <= most;
    });
  }
}

/** One bit a letter; those that share a bit are compared after all. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << word.charCodeAt(at) % BITS;
  return letters;
}

function countBits(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count++;
  return count;
}

const kept = new WeakMap<object, WordList>();

/** The known words of a room, made once from what the queryable remembers of them. */
export async function readWordList(queryable: Queryable, room: EntryRoom): Promise<WordList> {
  const [row] = await queryable.query<{ words: string }>(WORDS_SQL(room), []);
  if (!row) return new WordList([]);
  const known = kept.get(row);
  if (known) return known;
  const list = new WordList(row.words === '' ? [] : row.words.split(' '));
  kept.set(row, list);
  return list;
}
