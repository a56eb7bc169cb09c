import type { EntryRoom } from '@portulan/domain';
import { dropEmptyWords, foldText, rootOf } from '../words/index.js';
import { rootsOf } from '../vocabulary/index.js';
import type { Meaning } from './meaning.js';

/** Of the words of a name, none is kept that tells nothing: `de`, `la`. */
const PHRASE_MAX_WORDS = 8;

export interface PhraseFound {
  readonly meaning: Meaning | null;
  /** How many words it takes. */
  readonly length: number;
}

/** Every phrase that means something, by its roots without articles. */
export class Phrasebook {
  private readonly meanings = new Map<string, Meaning[]>();
  private readonly names = new Set<string>();

  /** @param spelling a phrase as people write it; articles, plurals and accents do not matter */
  add(spelling: string, meaning: Meaning): void {
    const roots = rootsOf(foldText(spelling));
    // Two letters mean too many things.
    if (roots.length === 0 || roots.length > PHRASE_MAX_WORDS || roots.join('').length < 3) return;
    const key = roots.join(' ');
    const known = this.meanings.get(key) ?? [];
    const same = known.findIndex(({ name, rank, rooms }) => name === meaning.name && rank === meaning.rank && String(rooms) === String(meaning.rooms));
    if (same < 0) this.meanings.set(key, [...known, meaning].sort((a, b) => a.rank - b.rank));
    else known[same] = merge(known[same] as Meaning, meaning);
  }

  /** A phrase that stands for nothing but itself: what it is made of must not be understood apart. */
  addOpaque(folded: string): void {
    const key = rootsOf(folded.split(' ')).join(' ');
    if (key.includes(' ') && !this.meanings.has(key)) this.meanings.set(key, []);
  }

  /** A word that is a name by itself, and has no plural. */
  addName(spelling: string): void {
    const [word, ...others] = dropEmptyWords(foldText(spelling));
    if (word !== undefined && others.length === 0 && rootOf(word) !== word) this.names.add(word);
  }

  readonly isName = (word: string): boolean => this.names.has(word);

  /**
   * The longest phrase that begins at a word.
   *
   * @param words full words of a question, folded
   * @param accepts whether a meaning may be used here
   */
  longestAt(words: readonly string[], at: number, room: EntryRoom, accepts: (meaning: Meaning, length: number) => boolean): PhraseFound | null {
    const roots = words.slice(at, at + PHRASE_MAX_WORDS).map(rootOf);
    for (let length = roots.length; length > 0; length--) {
      const meanings = this.meanings.get(roots.slice(0, length).join(' '));
      if (!meanings) continue;
      const meaning = meanings.find((each) => (each.rooms ?? [room]).includes(room) && accepts(each, length));
      if (meaning) return { meaning, length };
      if (meanings.length === 0) return { meaning: null, length };
    }
    return null;
  }
}

/** Two homonyms as one meaning: the entries of either are found. */
function merge(one: Meaning, other: Meaning): Meaning {
  return { ...one, values: [...new Set([...one.values, ...other.values])] };
}
