const SLICES = 0;
const CHANGES = 1;
const REPLACED = 2;
const BYTES = 3 * BigInt64Array.BYTES_PER_ELEMENT;

/** What those who make documents side by side count together: each slice is taken, and each change given, once. */
export class Tally {
  private readonly counts: BigInt64Array;

  /** @param memory that of another tally, to count on together, in other threads too */
  constructor(readonly memory: SharedArrayBuffer = new SharedArrayBuffer(BYTES)) {
    this.counts = new BigInt64Array(memory);
  }

  /** The place of the next slice that nobody has taken. */
  takeSlice(): number {
    return Number(Atomics.add(this.counts, SLICES, 1n));
  }

  /** @returns how many were given before */
  giveChanges(count: number): bigint {
    return Atomics.add(this.counts, CHANGES, BigInt(count));
  }

  /** @param count of documents that were kept, and are made anew */
  addReplaced(count: number): void {
    Atomics.add(this.counts, REPLACED, BigInt(count));
  }

  /** How many documents that were kept are made anew. */
  get replaced(): bigint {
    return Atomics.load(this.counts, REPLACED);
  }

  /** How many changes were given. */
  get changes(): bigint {
    return Atomics.load(this.counts, CHANGES);
  }
}
