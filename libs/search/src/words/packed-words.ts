import { beginRound, type Word } from './known-words.js';

/** How much a word weighs in an entry: the number of the best field it stands in, 1 to 4. */
export type Weight = 1 | 2 | 3 | 4;

const CELL_BYTES = 4;
const NUMBER_SHIFT = 3;
const PROPOSED = 4;
const WEIGHT_MASK = 3;

/** Words, each once, and beside them what each weighs. */
export interface WeighedWords {
  readonly words: readonly Word[];
  readonly weights: readonly Weight[];
}

/** The words of a document as they are kept: four bytes each, in the order of the document. */
export function packWords({ words, weights }: WeighedWords, numberOf: (word: Word) => number): Buffer {
  const round = beginRound();
  for (const word of words) if (word.isShortened) word.root.round = round;
  const packed = Buffer.allocUnsafe(words.length * CELL_BYTES);
  for (let place = 0; place < words.length; place++) {
    const word = words[place] as Word;
    const isProposed = word.isWorthProposing && word.round !== round;
    const cell = (numberOf(word) << NUMBER_SHIFT) | (isProposed ? PROPOSED : 0) | ((weights[place] as Weight) - 1);
    packed.writeInt32BE(cell, place * CELL_BYTES);
  }
  return packed;
}

/** The words of a document from what `packWords` made; numbers alone, as there are millions of them. */
export class PackedWords {
  readonly length: number;

  constructor(private readonly packed: Buffer) {
    this.length = packed.length / CELL_BYTES;
  }

  /** The number in the dictionary of the word at a place. */
  numberAt(place: number): number {
    return this.cellAt(place) >>> NUMBER_SHIFT;
  }

  weightAt(place: number): Weight {
    return ((this.cellAt(place) & WEIGHT_MASK) + 1) as Weight;
  }

  /** Whether the word is worth proposing in place of a slip. */
  isProposedAt(place: number): boolean {
    return (this.cellAt(place) & PROPOSED) !== 0;
  }

  private cellAt(place: number): number {
    const { packed } = this;
    const at = place * CELL_BYTES;
    return ((packed[at] as number) << 24) | ((packed[at + 1] as number) << 16) | ((packed[at + 2] as number) << 8) | (packed[at + 3] as number);
  }
}

/** Of an entry that is published no more. */
export const NO_WORDS = new PackedWords(Buffer.alloc(0));
