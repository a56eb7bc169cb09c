import { grown } from '../../../words/index.js';

/** A list of numbers for each slot, side by side in one array. Rewritten lists go to its end; the gaps are closed in time. */
export class NumberLists<Column extends Uint32Array | Float64Array> {
  starts = new Uint32Array(0);
  lengths = new Uint32Array(0);
  private used = 0;
  private lost = 0;

  constructor(public values: Column) {}

  set(slot: number, list: ArrayLike<number>): void {
    this.starts = grown(this.starts, slot + 1);
    this.lengths = grown(this.lengths, slot + 1);
    this.lost += this.lengths[slot] as number;
    if (this.lost > 4096 && this.lost > this.used / 2) this.close();
    this.values = grown(this.values, this.used + list.length);
    for (let index = 0; index < list.length; index++) this.values[this.used + index] = list[index] as number;
    this.starts[slot] = this.used;
    this.lengths[slot] = list.length;
    this.used += list.length;
  }

  private close(): void {
    const values = this.values.slice() as Column;
    this.used = 0;
    this.lost = 0;
    for (let slot = 0; slot < this.starts.length; slot++) {
      const start = this.starts[slot] as number;
      const length = this.lengths[slot] as number;
      for (let index = 0; index < length; index++) this.values[this.used + index] = values[start + index] as number;
      this.starts[slot] = this.used;
      this.used += length;
    }
  }
}
