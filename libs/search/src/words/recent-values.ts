/**
 * Values by their key, at least the last `kept` of them that were put or asked for, at most twice as many. What comes back
 * again and again stays, where a cache that is cleared when it is full has to make everything anew.
 */
export class RecentValues<Value extends object | string> {
  private recent = new Map<string, Value>();
  private older = new Map<string, Value>();

  constructor(private readonly kept: number) {}

  get(key: string): Value | undefined {
    const value = this.recent.get(key);
    if (value !== undefined) return value;
    const older = this.older.get(key);
    if (older !== undefined) this.set(key, older);
    return older;
  }

  set(key: string, value: Value): void {
    if (this.recent.size >= this.kept) [this.older, this.recent] = [this.recent, new Map()];
    this.recent.set(key, value);
  }

  /**
   * The values of these keys: those that are not known are read together, and known from then on.
   *
   * @param read values by their key; none where there is none
   */
  async getAll(keys: Iterable<string>, read: (unknown: string[]) => Promise<Iterable<readonly [string, Value]>>): Promise<ReadonlyMap<string, Value>> {
    const values = new Map<string, Value>();
    const unknown: string[] = [];
    for (const key of keys) {
      const value = this.get(key);
      if (value === undefined) unknown.push(key);
      else values.set(key, value);
    }
    if (unknown.length === 0) return values;
    for (const [key, value] of await read(unknown)) {
      this.set(key, value);
      values.set(key, value);
    }
    return values;
  }

  /**
   * The values of the keys of each list, in their order.
   *
   * @param read as above, and a value for each
   */
  async getLists(lists: readonly (readonly string[])[], read: (unknown: string[]) => Promise<Iterable<readonly [string, Value]>>): Promise<Value[][]> {
    const unknown = new Set<string>();
    const found = lists.map((keys) =>
      keys.map((key) => {
        const value = this.get(key);
        if (value === undefined) unknown.add(key);
        return value;
      }),
    );
    if (unknown.size === 0) return found as Value[][];
    const values = new Map(await read([...unknown].map(copyOf)));
    for (const [key, value] of values) this.set(key, value);
    return found.map((list, at) => list.map((value, index) => value ?? (values.get(lists[at]?.[index] as string) as Value)));
  }
}

/** What is split off a text keeps the whole of it in memory. */
const copyOf = (part: string): string => Buffer.from(part).toString();
