/** A seeded source of chance: the same seed gives the same directory on every machine. */
export class Random {
  constructor(private state: number) {}

  /** In [0, 1). Source: the mulberry32 generator, by Tommy Ettinger (public domain). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number in [0, end). */
  below(end: number): number {
    return Math.floor(this.next() * end);
  }

  pick<Item>(items: readonly Item[]): Item {
    return items[this.below(items.length)] as Item;
  }

  /** Few things are common and most are rare, as with towns and their links: the first items come most often. */
  pickSkewed<Item>(items: readonly Item[], skew = 3): Item {
    return items[Math.floor(this.next() ** skew * items.length)] as Item;
  }

  pickWeighted<Item>(weighted: readonly (readonly [Item, number])[]): Item {
    let rest = this.next() * weighted.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [item, weight] of weighted) if ((rest -= weight) < 0) return item;
    return (weighted.at(-1) as readonly [Item, number])[0];
  }

  /** A UUID of version 7 in shape, in ascending order of `rank`. */
  uuid(rank: number): string {
    const hex = (digits: number) => Math.floor(this.next() * 16 ** digits).toString(16).padStart(digits, '0');
    const time = (0x018f00000000 + rank).toString(16).padStart(12, '0');
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-8${hex(3)}-${hex(6)}${hex(6)}`;
  }
}
