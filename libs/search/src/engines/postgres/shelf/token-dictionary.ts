/** Numbers the values of filters in order of arrival, and knows which filter each belongs to. */
export class TokenDictionary {
  private readonly numbers = new Map<string, number>();
  readonly values: string[] = [];
  /** For each token the number of its filter in `names`. */
  readonly names: string[] = [];
  readonly nameOf: number[] = [];

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

  nameNumber(name: string): number {
    const known = this.names.indexOf(name);
    return known >= 0 ? known : this.names.push(name) - 1;
  }
}
