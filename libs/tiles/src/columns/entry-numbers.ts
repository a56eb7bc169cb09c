import { ENTRY_ROOMS, type EntryRoom } from '@portulan/domain';
import { UuidNumbers } from './uuid-numbers.js';

/** Entries of all rooms numbered together: those of one room after those of another, then those that are only told of. */
export class EntryNumbers {
  private readonly numbers = new UuidNumbers();
  private readonly begins: Readonly<Record<EntryRoom, number>>;
  /** How many entries there are rows for. */
  readonly rowCount: number;

  constructor(private readonly ids: Readonly<Record<EntryRoom, readonly string[]>>) {
    const begins: Partial<Record<EntryRoom, number>> = {};
    for (const room of ENTRY_ROOMS) {
      begins[room] = this.numbers.count;
      for (const id of ids[room]) this.numbers.number(id);
    }
    this.begins = begins as Record<EntryRoom, number>;
    this.rowCount = this.numbers.count;
  }

  /** Of how many entries something may be told. */
  get count(): number {
    return this.numbers.count;
  }

  find(id: string): number | undefined {
    return this.numbers.find(id);
  }

  /** The number of an entry that has a row. */
  findRow(id: string): number | undefined {
    const number = this.numbers.find(id);
    return number !== undefined && number < this.rowCount ? number : undefined;
  }

  /** The number of an entry, with a row or without: those who take part in it are told what it has. */
  number(id: string): number {
    return this.numbers.number(id);
  }

  /** The numbers of a room: from the first, and before the second. */
  between(room: EntryRoom): readonly [number, number] {
    return [this.begins[room], this.begins[room] + this.ids[room].length];
  }

  /** The row of an entry among those of its room. */
  findIn(room: EntryRoom, id: string): number | undefined {
    const number = this.numbers.find(id);
    const [from, to] = this.between(room);
    return number !== undefined && number >= from && number < to ? number - from : undefined;
  }
}
