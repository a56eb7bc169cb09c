import { rootOf } from './root-of.js';

/** How much a word weighs in an entry: the number of the best field it stands in, 1 to 4. */
export type Weight = 1 | 2 | 3 | 4;

/** One word of a document. */
export interface WordCell {
  /** Its number in the dictionary. */
  readonly number: number;
  readonly weight: Weight;
  /** Whether it is worth proposing in place of a slip. */
  readonly isProposed: boolean;
}

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

/** The words of a document from what `packWords` made. */
export function unpackWords(packed: Buffer): WordCell[] {
  return Array.from({ length: packed.length / CELL_BYTES }, (_, index) => {
    const cell = packed.readUInt32BE(index * CELL_BYTES);
    return { number: cell >>> NUMBER_SHIFT, weight: ((cell & WEIGHT_MASK) + 1) as Weight, isProposed: (cell & PROPOSED) !== 0 };
  });
}

const WORD_MIN_LENGTH = 3;
const WORD_MAX_LENGTH = 40;

/** Long enough, no number, no whole name. */
const isWorthProposing = (word: string): boolean => word.length >= WORD_MIN_LENGTH && word.length <= WORD_MAX_LENGTH && !/[\d=]/.test(word);

/** A root of one letter less is the singular, as a rule; shorter ones are often no word at all, unless somebody wrote them. */
function isShortened(word: string): boolean {
  const root = rootOf(word);
  return root !== word && root !== word.slice(0, -1);
}
