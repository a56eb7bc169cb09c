import { grown } from './growing.js';
import type { PackedWords, Weight } from './packed-words.js';
import { editionOf, FIRST_BLOCK, nextLength, PostingReader, toPosting, weightOf } from './postings.js';
import type { WordDictionary } from './word-dictionary.js';

/** Editions out of date that are carried along before they are cleared away. */
const STALE_LEAST = 4096;

/**
 * For each word the entries that bear it, and how much it weighs there: an inverted index in plain arrays. Entries are
 * slots, from 0 on. Written again, an entry gets another edition, and whatever is told of the one before counts no more.
 */
export class WordIndex {
  private cells = new Uint32Array(1024);
  /** Cell 0 is no block. */
  private used = 1;
  /** By number of the word: its first block, where its next posting goes, the last cell of its last block, and the length of that. */
  private firsts = new Uint32Array(0);
  private ends = new Uint32Array(0);
  private limits = new Uint32Array(0);
  private lengths = new Uint16Array(0);
  /** By edition its slot; by slot one more than its edition, 0 where there is none. */
  private slots = new Int32Array(0);
  private editions = new Int32Array(0);
  private editionCount = 0;
  private stale = 0;
  private slotCount = 0;

  constructor(readonly dictionary: WordDictionary) {}

  /** One more than the greatest slot. */
  get size(): number {
    return this.slotCount;
  }

  /** Puts an entry in the place of what it was before; without words, it is borne no more. */
  set(slot: number, words: PackedWords): void {
    this.withdraw(slot);
    if (words.length === 0) return;
    const edition = this.editionCount++;
    this.slots = grown(this.slots, this.editionCount);
    this.slots[edition] = slot;
    this.editions[slot] = edition + 1;
    for (let place = 0; place < words.length; place++) this.append(words.numberAt(place), toPosting(edition, words.weightAt(place)));
  }

  /** The numbers of the words that are meant by a word, or by the beginning of one. */
  numbersOf(word: string, isOpen = false): readonly number[] {
    if (isOpen) return this.dictionary.beginning(word);
    const number = this.dictionary.numberOf(word);
    return number === undefined ? [] : [number];
  }

  /** Visits the entries that bear one of the words until a visit says that it is enough; whether one did. */
  some(numbers: readonly number[], visit: (slot: number, weight: Weight) => boolean): boolean {
    const { cells } = this;
    const visitCells = (at: number, stop: number) => {
      for (; at < stop; at++) {
        const slot = this.slotOf(cells[at] as number);
        if (slot >= 0 && visit(slot, weightOf(cells[at] as number))) return true;
      }
      return false;
    };
    return numbers.some((number) => this.someCells(number, visitCells));
  }

  /** Whether any entry bears it. */
  has(word: string): boolean {
    return this.some(this.numbersOf(word), () => true);
  }

  /** How many entries bear it, counted up to `most`. */
  count(word: string, most: number): number {
    let count = 0;
    this.some(this.numbersOf(word), () => ++count >= most);
    return count;
  }

  /**
   * The greatest weight of the words in each slot, 0 where there is none.
   *
   * @param weights where greater ones are put
   */
  weigh(numbers: readonly number[], weights: Uint8Array = new Uint8Array(this.slotCount)): Uint8Array {
    const { cells, slots, editions } = this;
    // A bare loop, as a short beginning is borne by nearly everybody.
    const weighCells = (at: number, stop: number) => {
      for (; at < stop; at++) {
        const posting = cells[at] as number;
        const edition = editionOf(posting);
        const slot = slots[edition] as number;
        const weight = weightOf(posting);
        if ((weights[slot] as number) < weight && editions[slot] === edition + 1) weights[slot] = weight;
      }
      return false;
    };
    for (const number of numbers) this.someCells(number, weighCells);
    return weights;
  }

  /**
   * What a word weighs in entries, 0 where it is not borne: they are asked for in the order in which `some` visits those of one word, and
   * before anything is written.
   */
  read(number: number): (slot: number) => Weight | 0 {
    const reader = new PostingReader(this.cells, this.firsts[number] ?? 0, this.ends[number] ?? 0);
    return (slot) => ((this.editions[slot] ?? 0) === 0 ? 0 : reader.weightAt((this.editions[slot] as number) - 1));
  }

  /** About how many entries bear the words: what they were before is counted along. */
  bulk(numbers: readonly number[]): number {
    let cells = 0;
    for (const number of numbers) this.someCells(number, (at, stop) => ((cells += stop - at), false));
    return cells;
  }

  private withdraw(slot: number): void {
    this.slotCount = Math.max(this.slotCount, slot + 1);
    this.editions = grown(this.editions, this.slotCount);
    if (this.editions[slot] !== 0) this.stale++;
    this.editions[slot] = 0;
    if (this.stale > STALE_LEAST && this.stale > this.editionCount / 2) this.clearAway();
  }

  /** The slot that a posting is of; -1 when it is of an edition out of date, of which nothing counts. */
  private slotOf(posting: number): number {
    const edition = editionOf(posting);
    const slot = this.slots[edition] as number;
    return this.editions[slot] === edition + 1 ? slot : -1;
  }

  /** Visits the cells of a word block by block, until a visit says that it is enough; whether one did. */
  private someCells(number: number, visit: (at: number, stop: number) => boolean): boolean {
    let at = this.firsts[number] ?? 0;
    if (at === 0) return false;
    const end = this.ends[number] as number;
    for (let length = FIRST_BLOCK; ; length = nextLength(length)) {
      const limit = at + length - 1;
      const isLast = end >= at && end <= limit;
      if (visit(at, isLast ? end : limit)) return true;
      if (isLast) return false;
      at = this.cells[limit] as number;
    }
  }

  private append(number: number, posting: number): void {
    this.makeRoom(number);
    let end = this.ends[number] as number;
    if (end === this.limits[number]) {
      const length = end === 0 ? FIRST_BLOCK : nextLength(this.lengths[number] as number);
      const block = this.used;
      this.used += length;
      this.cells = grown(this.cells, this.used);
      if (end === 0) this.firsts[number] = block;
      else this.cells[end] = block;
      this.limits[number] = block + length - 1;
      this.lengths[number] = length;
      end = block;
    }
    this.cells[end] = posting;
    this.ends[number] = end + 1;
  }

  private makeRoom(number: number): void {
    if (number < this.firsts.length) return;
    this.firsts = grown(this.firsts, number + 1);
    this.ends = grown(this.ends, number + 1);
    this.limits = grown(this.limits, number + 1);
    this.lengths = grown(this.lengths, number + 1);
  }

  /** Writes everything that counts anew, with editions numbered from 0 on. */
  private clearAway(): void {
    const { slots, editions } = this;
    const kept = Array.from(this.firsts, (_, number) => {
      const postings: number[] = [];
      this.someCells(number, (at, stop) => {
        for (const posting of this.cells.subarray(at, stop)) if (this.slotOf(posting) >= 0) postings.push(posting);
        return false;
      });
      return postings;
    });
    const renumbered = new Int32Array(this.editionCount);
    let count = 0;
    for (let edition = 0; edition < this.editionCount; edition++) {
      const slot = slots[edition] as number;
      if (editions[slot] !== edition + 1) continue;
      renumbered[edition] = count;
      slots[count++] = slot;
    }
    for (let edition = 0; edition < count; edition++) editions[slots[edition] as number] = edition + 1;
    for (const column of [this.firsts, this.ends, this.limits, this.lengths]) column.fill(0);
    this.used = 1;
    this.editionCount = count;
    this.stale = 0;
    kept.forEach((postings, number) => {
      for (const posting of postings) this.append(number, toPosting(renumbered[editionOf(posting)] as number, weightOf(posting)));
    });
  }
}
