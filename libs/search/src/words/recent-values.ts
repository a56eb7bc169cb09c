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
}
