import { ownText } from './own-text.js';

/** Numbers words in order of arrival. */
export class Dictionary {
  private readonly numbers = new Map<string, number>();
  readonly words: string[] = [];

  number(word: string): number {
    const known = this.numbers.get(word);
    if (known !== undefined) return known;
    const own = ownText(word);
    this.numbers.set(own, this.words.length);
    return this.words.push(own) - 1;
  }

  find(word: string): number | undefined {
    return this.numbers.get(word);
  }
}
