import { grown } from './growing.js';
import type { PackedWords } from './packed-words.js';
import type { WordDictionary } from './word-dictionary.js';
import { WordIndex } from './word-index.js';
import { WordList } from './word-list.js';

/** What may stand for one word of a question. */
export interface Part {
  readonly words: readonly string[];
  /** Whether the first of them may be the beginning of a longer one. */
  readonly isOpen?: boolean;
  /** What it must weigh in the entry; 1 by default. */
  readonly least?: number;
}

/** A word of a name. */
export const IN_NAMES = 4;
/** A word of a name or of a place that the entry is at home in. */
export const AT_HOME = 3;

/** As many words as one part may mean to be looked for word by word. */
const READ_MAX = 32;

/** All the words of the published entries of a room: who bears them, and which are worth proposing in place of a slip. */
export class RoomWords {
  readonly index: WordIndex;
  private readonly list = new WordList();
  /** 1 for the numbers of the words in the list. */
  private listed = new Uint8Array(0);

  constructor(private readonly dictionary: WordDictionary) {
    this.index = new WordIndex(dictionary);
  }

  /**
   * Puts an entry in the place of what it was.
   *
   * @param slot its number, from 0 on
   * @param words its words, known to the dictionary; none when it is published no more
   */
  set(slot: number, words: PackedWords): void {
    this.index.set(slot, words);
    for (let place = 0; place < words.length; place++) {
      const number = words.numberAt(place);
      if (this.listed[number] === 1 || !words.isProposedAt(place)) continue;
      this.listed = grown(this.listed, number + 1);
      this.listed[number] = 1;
      this.list.add(this.dictionary.wordOf(number) as string);
    }
  }

  /** Whether somebody wrote this word, so that it is no slip. */
  isKnown(word: string): boolean {
    return this.index.numbersOf(word).some((number) => this.isWritten(number));
  }

  /** Whether somebody wrote a word that begins so. */
  isBegun(letters: string): boolean {
    return this.dictionary.beginning(letters).some((number) => this.isWritten(number));
  }

  /** Known words that may be within so many slips of a word, for a closer look: see `WordList`. */
  near(word: string, slips: number, isOpen = false): string[] {
    return this.list.near(word, slips, isOpen).filter((each) => this.index.has(each));
  }

  /** Whether one entry bears all the parts: of those that bear the rarest, it is looked which others they bear. */
  isBorne(parts: readonly Part[]): boolean {
    const asked = parts.map((part) => ({ least: part.least ?? 1, numbers: this.numbersOf(part) }));
    const size = new Map(asked.map((each) => [each, each.numbers.length > READ_MAX ? -1 : this.index.bulk(each.numbers)]));
    const [first, ...others] = asked.sort((a, b) => (size.get(a) as number) - (size.get(b) as number));
    if (!first) return false;
    if (others.some(({ numbers }) => numbers.length > READ_MAX)) return this.isBorneBeside(this.bearers(parts.slice(1)), parts[0] as Part);
    return first.numbers.some((number) => {
      const read = others.map(({ least, numbers }) => ({ least, weights: numbers.map((each) => this.index.read(each)) }));
      return this.index.some([number], (slot, weight) => weight >= first.least && read.every(({ least, weights }) => weights.some((weightIn) => weightIn(slot) >= least)));
    });
  }

  /** The entries that bear all the parts, 1 for each of their slots and 0 for the others; null when nothing is asked. */
  bearers(parts: readonly Part[]): Uint8Array | null {
    return parts.reduce<Uint8Array | null>((all, part) => {
      const weights = this.index.weigh(this.numbersOf(part));
      const least = part.least ?? 1;
      for (let slot = 0; slot < weights.length; slot++) weights[slot] = (weights[slot] as number) >= least && all?.[slot] !== 0 ? 1 : 0;
      return weights;
    }, null);
  }

  /** Whether one of these entries, or any where there is no choice, bears a part. */
  isBorneBeside(bearers: Uint8Array | null, part: Part): boolean {
    const least = part.least ?? 1;
    return this.index.some(this.numbersOf(part), (slot, weight) => weight >= least && bearers?.[slot] !== 0);
  }

  private isWritten(number: number): boolean {
    return this.listed[number] === 1 && this.index.some([number], () => true);
  }

  private numbersOf({ words, isOpen }: Part): number[] {
    return words.flatMap((word, at) => this.index.numbersOf(word, isOpen === true && at === 0));
  }
}
