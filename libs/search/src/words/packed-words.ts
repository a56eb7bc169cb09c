import { rootOf } from './root-of.js';

/** How much a word weighs in an entry: the number of the best field it stands in, 1 to 4. */
export type Weight = 1 | 2 | 3 | 4;

const CELL_BYTES = 4;
const NUMBER_SHIFT = 3;
const PROPOSED = 4;
const WEIGHT_MASK = 3;

/** The words of a document as they are kept: four bytes each, in the order of the document. */
export function packWords(weights: ReadonlyMap<string, Weight>, numberOf: (word: string) => number): Buffer {
  const roots = new Set<string>();
  for (const word of weights.keys()) if (isShortened(word)) roots.add(rootOf(word));
  const packed = Buffer.alloc(weights.size * CELL_BYTES);
  let at = 0;
  for (const [word, weight] of weights) {
    const isProposed = isWorthProposing(word) && !roots.has(word);
    at = packed.writeUInt32BE(((numberOf(word) << NUMBER_SHIFT) | (isProposed ? PROPOSED : 0) | (weight - 1)) >>> 0, at);
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

const WORD_MIN_LENGTH = 3;
const WORD_MAX_LENGTH = 40;

/** Long enough, no number, no whole name. */
const isWorthProposing = (word: string): boolean => word.length >= WORD_MIN_LENGTH && word.length <= WORD_MAX_LENGTH && !/[\d=]/.test(word);

/** A root of one letter less is the singular, as a rule; shorter ones are often no word at all, unless somebody wrote them. */
function isShortened(word: string): boolean {
  const root = rootOf(word);
  return root !== word && root !== word.slice(0, -1);
}
