import type { Weight } from './packed-words.js';

/** Two bits of each posting hold the weight less one, the others the edition of the entry. */
const WEIGHT_BITS = 2;
const WEIGHT_MASK = 3;
/** Cells of the first block of a word, of which the last leads to the next block; each is twice as long as the one before, up to the largest. */
export const FIRST_BLOCK = 2;
const LARGEST_BLOCK = 512;

export const toPosting = (edition: number, weight: Weight): number => (edition << WEIGHT_BITS) | (weight - 1);
export const editionOf = (posting: number): number => posting >>> WEIGHT_BITS;
export const weightOf = (posting: number): Weight => ((posting & WEIGHT_MASK) + 1) as Weight;
/** How long the block after one of that length is. */
export const nextLength = (length: number): number => Math.min(2 * length, LARGEST_BLOCK);

/**
 * Looks for editions among the postings of one word, each greater than the one before. Postings stand in the order of editions, so that
 * whole blocks are passed over.
 */
export class PostingReader {
  private length = FIRST_BLOCK;
  private stop = 0;

  /**
   * @param at the first cell of the word, 0 when it has none
   * @param end where its next posting will go
   */
  constructor(
    private readonly cells: Uint32Array,
    private at: number,
    private readonly end: number,
  ) {
    this.stop = this.stopOf(at);
  }

  /** What the word weighs in that edition; 0 where it does not stand. */
  weightAt(edition: number): Weight | 0 {
    const { cells } = this;
    while (this.at !== 0 && editionOf(cells[this.stop - 1] as number) < edition) this.turn();
    if (this.at === 0) return 0;
    while (editionOf(cells[this.at] as number) < edition) this.at++;
    const posting = cells[this.at] as number;
    return editionOf(posting) === edition ? weightOf(posting) : 0;
  }

  /** Goes on to the next block; to none after the last one. */
  private turn(): void {
    if (this.stop === this.end) {
      this.at = 0;
      return;
    }
    this.at = this.cells[this.stop] as number;
    this.length = nextLength(this.length);
    this.stop = this.stopOf(this.at);
  }

  private stopOf(first: number): number {
    const limit = first + this.length - 1;
    return this.end >= first && this.end <= limit ? this.end : limit;
  }
}
