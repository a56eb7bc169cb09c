/** The words of all documents by the numbers they bear in the database, in all rooms alike. */
export class WordDictionary {
  private readonly words: (string | undefined)[] = [];
  private readonly numbers = new Map<string, number>();
  /** Those in order, without the last additions. */
  private sorted: string[] = [];
  private unsorted: string[] = [];

  /** One more than the greatest number. */
  get size(): number {
    return this.words.length;
  }

  put(number: number, word: string): void {
    if (this.words[number] !== undefined) return;
    while (this.words.length < number) this.words.push(undefined);
    this.words[number] = word;
    this.numbers.set(word, number);
    this.unsorted.push(word);
  }

  wordOf(number: number): string | undefined {
    return this.words[number];
  }

  numberOf(word: string): number | undefined {
    return this.numbers.get(word);
  }

  /** All words that begin so, in order. */
  beginning(letters: string): string[] {
    // Nearly sorted already: what was in order and what has come since.
    if (this.unsorted.length > 0) this.sorted = [...this.sorted, ...this.unsorted].sort();
    this.unsorted = [];
    const found: string[] = [];
    for (let at = this.placeOf(letters); at < this.sorted.length && (this.sorted[at] as string).startsWith(letters); at++) found.push(this.sorted[at] as string);
    return found;
  }

  private placeOf(letters: string): number {
    let [low, high] = [0, this.sorted.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.sorted[middle] as string) < letters) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
