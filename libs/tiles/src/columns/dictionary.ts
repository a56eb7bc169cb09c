import { ownText } from './own-text.js';

/** Numbers words in order of arrival. */
export class Dictionary {
  private readonly numbers = new Map<string, number>();
  readonly words: string[] = [];

  /** With these words, numbered as they come. */
  static of(words: readonly string[]): Dictionary {
    const dictionary = new Dictionary();
    for (const word of words) dictionary.number(word);
    return dictionary;
  }

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
