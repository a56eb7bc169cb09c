import { AT_HOME, grown, IN_NAMES, wholeQuestion, type Question, type RoomWords } from '../../words/index.js';
import type { Hits } from './shelf/index.js';

const SOME_NAME = 1;
const SAME_NAME = 13;
const SAME_ROOTS = 12;

/** Matches words with the entries of a room. Its arrays serve every question again: new ones of a million numbers each are slow to come by. */
export class WordMatcher {
  private readonly columns: Uint8Array[] = [];
  private taken = 0;
  private slots = new Int32Array(0);
  private ranks = new Uint8Array(0);

  /**
   * What the words of a question match in a room, and how well, the best first; the reasons are in docs/ranking.md.
   *
   * 13 it bears that very name; 12 its singular or plural; 11 a name begins with these very words; 10 they all stand in its
   * names; 9 a name begins so, the last word unfinished; 8 they stand in its names so; from 6, then 4, the same in its names and
   * the places it is at home in; from 2, then 0, anywhere. Of those, one more with some of the words in its names.
   */
  match({ index }: RoomWords, question: Question): Hits {
    this.taken = 0;
    this.slots = grown(this.slots, index.size);
    this.ranks = grown(this.ranks, index.size);
    const { slots, ranks } = this;
    const { words, isLastOpen } = question;
    const whole = wholeQuestion(question);
    const weigh = (word: string, isOpen = false) => index.weigh(index.numbersOf(word, isOpen), this.takeColumn(index.size));
    const closed = words.map((word) => weigh(word));
    const open = isLastOpen ? [...closed.slice(0, -1), weigh(words.at(-1) as string, true)] : closed;
    const [own, begun, roots] = [weigh(whole.own), weigh(whole.own, true), weigh(whole.roots)];
    const [first = roots, ...others] = open;

    let count = 0;
    for (let slot = 0; slot < index.size; slot++) {
      // Most entries end here, so that the loop stays bare.
      if (first[slot] === 0) continue;
      const typed = leastOf(others, slot, first[slot] as number);
      if (typed === 0) continue;
      const full = leastOf(closed, slot, IN_NAMES);
      slots[count] = slot;
      if (own[slot] === IN_NAMES) ranks[count++] = SAME_NAME;
      else if (roots[slot] !== 0) ranks[count++] = SAME_ROOTS;
      else if (full === IN_NAMES) ranks[count++] = begun[slot] === IN_NAMES ? 11 : 10;
      else if (begun[slot] === IN_NAMES) ranks[count++] = 9;
      else if (typed === IN_NAMES) ranks[count++] = 8;
      else {
        const level = full >= AT_HOME ? 6 : typed >= AT_HOME ? 4 : full > 0 ? 2 : 0;
        ranks[count++] = level + (closed.some((weights) => weights[slot] === IN_NAMES) ? SOME_NAME : 0);
      }
    }
    return { slots: slots.slice(0, count), ranks: ranks.slice(0, count) };
  }

  /** An array of zeros, good until the next question. */
  private takeColumn(length: number): Uint8Array {
    const column = grown(this.columns[this.taken] ?? new Uint8Array(0), length);
    this.columns[this.taken++] = column;
    return column.fill(0, 0, length);
  }
}

/** Of what `match` matches, those that bear that very name, or its singular or plural: a look at few entries. */
export function matchName({ index }: RoomWords, question: Question): Hits {
  const { words, isLastOpen } = question;
  const whole = wholeQuestion(question);
  const ranks = new Map<number, number>();
  index.some(index.numbersOf(whole.roots), (slot) => {
    ranks.set(slot, SAME_ROOTS);
    return false;
  });
  index.some(index.numbersOf(whole.own), (slot, weight) => {
    if (weight === IN_NAMES) ranks.set(slot, SAME_NAME);
    return false;
  });
  for (let at = 0; at < words.length && ranks.size > 0; at++) {
    const numbers = index.numbersOf(words[at] as string, isLastOpen && at === words.length - 1);
    for (const slot of ranks.keys()) if (!numbers.some((number) => index.read(number)(slot) > 0)) ranks.delete(slot);
  }
  return { slots: Int32Array.from(ranks.keys()), ranks: Uint8Array.from(ranks.values()) };
}

function leastOf(words: readonly Uint8Array[], slot: number, most: number): number {
  let least = most;
  for (const weights of words) if ((weights[slot] as number) < least) least = weights[slot] as number;
  return least;
}
