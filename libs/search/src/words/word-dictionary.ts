/** The words of all documents by the numbers they bear in the database, in all rooms alike. */
export class WordDictionary {
  private readonly words: (string | undefined)[] = [];
  private readonly numbers = new Map<string, number>();
  /** Numbers in the order of their words, without the last additions. */
  private sorted: number[] = [];
  private unsorted: number[] = [];

  /** One more than the greatest number. */
  get size(): number {
    return this.words.length;
  }

  put(number: number, word: string): void {
    if (this.words[number] !== undefined) return;
    while (this.words.length < number) this.words.push(undefined);
    this.words[number] = word;
    this.numbers.set(word, number);
    this.unsorted.push(number);
  }

  wordOf(number: number): string | undefined {
    return this.words[number];
  }

  numberOf(word: string): number | undefined {
    return this.numbers.get(word);
  }

  /** The numbers of all words that begin so, in the order of the words. */
  beginning(letters: string): number[] {
    this.sort();
    const from = this.placeOf(letters);
    let to = from;
    while (to < this.sorted.length && this.wordAt(to).startsWith(letters)) to++;
    return this.sorted.slice(from, to);
  }

  private sort(): void {
    if (this.unsorted.length === 0) return;
    // Nearly sorted already: what was in order, and what has come since.
    this.sorted = [...this.sorted, ...this.unsorted].sort((a, b) => ((this.words[a] as string) < (this.words[b] as string) ? -1 : 1));
    this.unsorted = [];
  }

  private placeOf(letters: string): number {
    let [low, high] = [0, this.sorted.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.wordAt(middle) < letters) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private wordAt(place: number): string {
    return this.words[this.sorted[place] as number] as string;
  }
}
