import { narrowest, type Numbers } from './narrowest.js';

/**
 * For each row a list of numbers, all in two arrays: `values[offsets[row]] ... values[offsets[row + 1] - 1]`. There may be more
 * offsets than rows need.
 */
export interface Lists {
  readonly offsets: Uint32Array;
  readonly values: Numbers;
}

/** Collects (row, value) pairs in any order; repeats within a row are kept out by `build`. */
export class ListsBuilder {
  private rows = new Uint32Array(1024);
  private numbers = new Uint32Array(1024);
  private length = 0;

  add(row: number, value: number): void {
    if (this.length === this.rows.length) {
      this.rows = grown(this.rows);
      this.numbers = grown(this.numbers);
    }
    this.rows[this.length] = row;
    this.numbers[this.length++] = value;
  }

  /** The lists in the least room, to keep. */
  build(rowCount: number): Lists {
    return narrowed(this.buildWide(rowCount), rowCount);
  }

  /** The lists as they are, to make others of. */
  buildWide(rowCount: number): Lists {
    const offsets = new Uint32Array(rowCount + 1);
    for (let index = 0; index < this.length; index++) (offsets[(this.rows[index] as number) + 1] as number)++;
    for (let row = 0; row < rowCount; row++) (offsets[row + 1] as number) += offsets[row] as number;
    const next = offsets.slice(0, rowCount);
    const values = new Uint32Array(this.length);
    for (let index = 0; index < this.length; index++) {
      const row = this.rows[index] as number;
      values[next[row] as number] = this.numbers[index] as number;
      (next[row] as number)++;
    }
    return withoutRepeats(offsets, values);
  }
}

const grown = (array: Uint32Array<ArrayBuffer>) => {
  const larger = new Uint32Array(array.length * 2);
  larger.set(array);
  return larger;
};

/** Offsets of lists that are all empty, and of lists of one number each: most columns are like one of these, and share them. */
let none = new Uint32Array(1);
let ones = new Uint32Array(1);

function narrowed({ offsets, values }: Lists, rowCount: number): Lists {
  if (none.length <= rowCount) {
    none = new Uint32Array(rowCount + 1);
    ones = Uint32Array.from(none, (_, row) => row);
  }
  if (values.length === 0) return { offsets: none, values };
  const isOneEach = values.length === rowCount && offsets.every((offset, row) => offset === row);
  return { offsets: isOneEach ? ones : offsets, values: narrowest(values) };
}

function largest(values: Numbers): number {
  let most = 0;
  for (let index = 0; index < values.length; index++) most = Math.max(most, values[index] as number);
  return most;
}

function withoutRepeats(offsets: Uint32Array, values: Uint32Array): Lists {
  const kept = new Uint32Array(offsets.length);
  let length = 0;
  for (let row = 0; row + 1 < offsets.length; row++) {
    const list = values.subarray(offsets[row], offsets[row + 1]).sort();
    let last = -1;
    for (const value of list) {
      if (value === last) continue;
      values[length++] = value;
      last = value;
    }
    kept[row + 1] = length;
  }
  return { offsets: kept, values: values.slice(0, length) };
}

/** The lists of some rows on end, by themselves. */
export function listsBetween({ offsets, values }: Lists, from: number, to: number): Lists {
  const begin = offsets[from] as number;
  const own = offsets.subarray(from, to + 1).map((offset) => offset - begin);
  return narrowed({ offsets: own, values: Uint32Array.from(values.subarray(begin, offsets[to])) }, to - from);
}

/**
 * For each row what it has itself and what its kin has, each once and in ascending order.
 *
 * @param kin for each row the rows whose lists are its own as well
 * @param rowCount of how many rows the lists are wanted; kin may come after these
 */
export function spreadLists(own: Lists, kin: Lists, rowCount: number): Lists {
  const offsets = new Uint32Array(rowCount + 1);
  let values = new Uint32Array(1024);
  let length = 0;
  /** Which row took a value last, plus one. */
  const takenBy = new Uint32Array(largest(own.values) + 1);
  const take = (from: number, row: number) => {
    const end = own.offsets[from + 1] as number;
    for (let index = own.offsets[from] as number; index < end; index++) {
      const value = own.values[index] as number;
      if (takenBy[value] === row + 1) continue;
      takenBy[value] = row + 1;
      if (length === values.length) values = grown(values);
      values[length++] = value;
    }
  };
  for (let row = 0; row < rowCount; row++) {
    const begin = length;
    take(row, row);
    const end = kin.offsets[row + 1] as number;
    for (let index = kin.offsets[row] as number; index < end; index++) take(kin.values[index] as number, row);
    if (length > begin + 1) values.subarray(begin, length).sort();
    offsets[row + 1] = length;
  }
  return { offsets, values: values.slice(0, length) };
}

/** True when the list of `row` holds a value that `wanted` marks. */
export function listHolds(lists: Lists, row: number, wanted: Uint8Array): boolean {
  const end = lists.offsets[row + 1] as number;
  for (let index = lists.offsets[row] as number; index < end; index++) {
    if (wanted[lists.values[index] as number]) return true;
  }
  return false;
}
