/** Counts pairs of numbers: an open-addressed table in typed arrays, several times faster than a Map at a million pairs. */
export class PairCounter {
  private keys = new Float64Array(1024).fill(-1);
  private counts = new Uint32Array(1024);
  /** Pairs that were counted. */
  size = 0;

  /** @param span more than any second number. */
  constructor(private readonly span: number) {}

  add(from: number, to: number): void {
    if (2 * this.size >= this.keys.length) this.grow();
    const key = from * this.span + to;
    const at = this.placeOf(key);
    if (this.counts[at] === 0) {
      this.keys[at] = key;
      this.size++;
    }
    (this.counts[at] as number)++;
  }

  /**
   * The most counted pairs; equals come in the order of `tie`.
   *
   * @param top how many at most.
   * @param tie whole numbers below 2^32.
   */
  strongest(top: number, tie: (from: number, to: number) => number): { from: number; to: number; count: number }[] {
    const places = new Uint32Array(this.size);
    const ranks = new Float64Array(this.size);
    let length = 0;
    this.keys.forEach((key, at) => {
      const count = this.counts[at] as number;
      if (count === 0) return;
      places[length] = at;
      ranks[length++] = count * 2 ** 32 - tie(Math.floor(key / this.span), key % this.span);
    });
    const least = length <= top ? -1 : (ranks.slice().sort()[length - top] as number);
    const kept: { from: number; to: number; count: number; rank: number }[] = [];
    ranks.forEach((rank, index) => {
      if (rank < least) return;
      const at = places[index] as number;
      const key = this.keys[at] as number;
      kept.push({ from: Math.floor(key / this.span), to: key % this.span, count: this.counts[at] as number, rank });
    });
    return kept.sort((a, b) => b.rank - a.rank || a.from - b.from || a.to - b.to).slice(0, top).map(({ rank: _, ...pair }) => pair);
  }

  private placeOf(key: number): number {
    const last = this.keys.length - 1;
    let at = (Math.imul(key % 0x7fffffff, 0x9e3779b1) >>> 7) & last;
    while (this.counts[at] !== 0 && this.keys[at] !== key) at = (at + 1) & last;
    return at;
  }

  private grow(): void {
    const { keys, counts } = this;
    this.keys = new Float64Array(keys.length * 4).fill(-1);
    this.counts = new Uint32Array(keys.length * 4);
    for (let from = 0; from < keys.length; from++) {
      if (counts[from] === 0) continue;
      const at = this.placeOf(keys[from] as number);
      this.keys[at] = keys[from] as number;
      this.counts[at] = counts[from] as number;
    }
  }
}
