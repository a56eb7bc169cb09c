import { rootOf } from '../words/index.js';
import type { SearchDocument } from './search-document.js';

const WORD_MIN_LENGTH = 3;
const WORD_MAX_LENGTH = 40;

/** Between words, and between names, which are parted by a word of one letter. */
const SPACE = ' ';

/**
 * Gathers the words worth proposing in place of a slip: long enough, not numbers, and written by someone rather than a
 * mere root. Nearly every word of a document has been met before: only new ones are looked at.
 */
export class WordsMet {
  /** Words worth proposing, of all the documents met. */
  readonly words = new Set<string>();
  /** Mere roots, each with words that it was the root of. */
  private readonly origins = new Map<string, string[]>();

  meet({ texts }: Pick<SearchDocument, 'texts'>): void {
    const tokens = texts.flatMap((text) => text.split(SPACE));
    const unmet = tokens.filter((word) => !this.words.has(word) && isWorthProposing(word));
    if (unmet.length === 0) return;
    const beside = new Set(tokens);
    const left = unmet.filter((word) => !this.origins.get(word)?.some((origin) => beside.has(origin)));
    if (left.length === 0) return;
    const roots = new Set<string>();
    for (const word of beside) if (isShortened(word)) roots.add(this.noteOrigin(word));
    for (const word of left) if (!roots.has(word)) this.words.add(word);
  }

  private noteOrigin(word: string): string {
    const root = rootOf(word);
    const known = this.origins.get(root);
    if (!known) this.origins.set(root, [word]);
    else if (!known.includes(word)) known.push(word);
    return root;
  }
}

/** A root of one letter less is the singular, as a rule; shorter ones are often no word at all. */
const isShortened = (word: string): boolean => {
  const root = rootOf(word);
  return root !== word && root !== word.slice(0, -1);
};

const isWorthProposing = (word: string): boolean => word.length >= WORD_MIN_LENGTH && word.length <= WORD_MAX_LENGTH && !/\d/.test(word);

/** The words of one document that are worth proposing. */
export function lexiconWords(document: Pick<SearchDocument, 'texts'>): string[] {
  const met = new WordsMet();
  met.meet(document);
  return [...met.words];
}
