import { rootOf } from './root-of.js';

const PROPOSED_MIN_LENGTH = 3;
const PROPOSED_MAX_LENGTH = 40;

/** A folded word, looked at once however many entries bear it. */
export class Word {
  /** What it has in common with its plural and its feminine: itself, when it is its own root. */
  readonly root: Word;
  /** A root of one letter less is the singular, as a rule; shorter ones are often no word at all, unless somebody wrote them. */
  readonly isShortened: boolean;
  /** Whether it may be proposed in place of a slip: long enough, no number, no whole name. */
  readonly isWorthProposing: boolean;
  /** The last round that met it: see `beginRound`. */
  round = 0;
  /** The number it bears in the database, as far as `numberedBy` knows. */
  number = 0;
  numberedBy: object | undefined;

  constructor(
    readonly text: string,
    root?: Word,
  ) {
    this.root = root ?? this;
    this.isShortened = root !== undefined && root.text !== text.slice(0, -1);
    this.isWorthProposing = text.length >= PROPOSED_MIN_LENGTH && text.length <= PROPOSED_MAX_LENGTH && !/[\d=]/.test(text);
  }
}

/** Words by their text, each one object: two of them are equal when they are the same. */
export class KnownWords {
  private readonly words = new Map<string, Word>();

  get size(): number {
    return this.words.size;
  }

  of(text: string): Word {
    const known = this.words.get(text);
    if (known) return known;
    const root = rootOf(text);
    const word = new Word(text, root === text ? undefined : this.of(root));
    this.words.set(text, word);
    return word;
  }
}

let rounds = 0;

/**
 * The number of a new round through words, in which each word that is met is marked with it. Whether one was met before is
 * then a look at the word: sets, one for each text of each document, took most of the time of making it. One round at a time.
 */
export const beginRound = (): number => ++rounds;
