import { editDistance } from './edit-distance.js';
import { grown } from './growing.js';

const BITS = 32;

/** Known words side by side: looking at each of them in memory takes a hundredth of the time it takes a database. */
export class WordList {
  private readonly words: string[] = [];
  private letters = new Int32Array(0);

  constructor(words: readonly string[] = []) {
    for (const word of words) this.add(word);
  }

  add(word: string): void {
    const at = this.words.push(word) - 1;
    this.letters = grown(this.letters, at + 1);
    this.letters[at] = lettersOf(word);
  }

  /**
   * Those that may be within so many slips of a word, for a closer look: none of them is missing, and one slip more is let
   * through, as the beginning of a word of about that length may be nearer than the whole.
   *
   * @param isOpen whether longer words count, by their beginning
   */
  near(word: string, slips: number, isOpen: boolean): string[] {
    const letters = lettersOf(word);
    const most = slips + 1;
    return this.words.filter((each, at) => {
      const more = each.length - word.length;
      if (more < -slips || (more > slips && !isOpen)) return false;
      const theirs = this.letters[at] as number;
      // A slip makes at most one letter appear and one disappear: most words are told apart without being compared.
      if (countBits(letters & ~theirs) > most || (more <= slips && countBits(theirs & ~letters) > most)) return false;
      return editDistance(word, more > slips ? each.slice(0, word.length) : each, most) <= most;
    });
  }
}

/** One bit a letter; those that share a bit are compared after all. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << word.charCodeAt(at) % BITS;
  return letters;
}

function countBits(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count++;
  return count;
}
