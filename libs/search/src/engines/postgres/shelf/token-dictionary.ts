export interface TokenOrder {
  readonly inOrder: Int32Array;
  /** The place of each token in it. */
  readonly ranks: Int32Array;
}

/** Numbers the values of filters in order of arrival, and knows which filter each belongs to. */
export class TokenDictionary {
  private readonly numbers = new Map<string, number>();
  readonly values: string[] = [];
  /** For each token the number of its filter in `names`. */
  readonly names: string[] = [];
  readonly nameOf: number[] = [];

  private ordered: TokenOrder = { inOrder: new Int32Array(0), ranks: new Int32Array(0) };

  get size(): number {
    return this.values.length;
  }

  /** @param token `name:value` */
  number(token: string): number {
    const known = this.numbers.get(token);
    if (known !== undefined) return known;
    const colon = token.indexOf(':');
    this.numbers.set(token, this.values.length);
    this.nameOf.push(this.nameNumber(token.slice(0, colon)));
    return this.values.push(token.slice(colon + 1)) - 1;
  }

  find(token: string): number | undefined {
    return this.numbers.get(token);
  }

  /** The order of all tokens by their values, made again when there are more: nearly sorted already. */
  order(): TokenOrder {
    const { inOrder: last } = this.ordered;
    if (last.length === this.size) return this.ordered;
    const more = Array.from({ length: this.size - last.length }, (_, index) => last.length + index);
    const inOrder = Int32Array.from([...last, ...more].sort((a, b) => ((this.values[a] as string) < (this.values[b] as string) ? -1 : 1)));
    const ranks = new Int32Array(this.size);
    inOrder.forEach((token, rank) => (ranks[token] = rank));
    return (this.ordered = { inOrder, ranks });
  }

  nameNumber(name: string): number {
    const known = this.names.indexOf(name);
    return known >= 0 ? known : this.names.push(name) - 1;
  }
}
