import { isEmptyWord } from './empty-words.js';
import { AT_HOME, type RoomWords } from './room-words.js';
import { wholeName } from './whole-name.js';

/** One way to part a glued word. */
export interface Parting {
  readonly pieces: readonly string[];
  /** The pieces that carry something. */
  readonly full: readonly string[];
}

const PARTED_MIN_LENGTH = 6;
const PART_MIN_LENGTH = 3;
const PARTS_MAX = 4;
const PIECES_MAX = 7;
const PARTINGS_MAX = 60;

/** The known words that a word is made of. */
export function listParts(room: RoomWords, word: string): ReadonlySet<string> {
  if (word.length < PARTED_MIN_LENGTH || !/^\p{L}+$/u.test(word)) return new Set();
  const starts = Array.from({ length: word.length - PART_MIN_LENGTH + 1 }, (_, start) => start);
  const slices = starts.flatMap((start) => Array.from({ length: word.length - start - PART_MIN_LENGTH + 1 }, (_, more) => word.slice(start, start + PART_MIN_LENGTH + more)));
  return new Set(slices.filter((slice) => slice !== word && room.isKnown(slice)));
}

/** Ways to part a word into known ones, articles and prepositions between them, the fewest first: `aixenprovence`, `lehavre`. */
export function listPartings(word: string, parts: ReadonlySet<string>): Parting[] {
  const found: Parting[] = [];
  const walk = (at: number, pieces: readonly string[], full: readonly string[]) => {
    if (found.length >= PARTINGS_MAX || full.length > PARTS_MAX || pieces.length > PIECES_MAX) return;
    if (at === word.length) {
      if (pieces.length > 1 && full.length > 0 && pieces.at(-1) === full.at(-1)) found.push({ pieces, full });
      return;
    }
    for (let end = word.length; end > at; end--) {
      const piece = word.slice(at, end);
      if (isEmptyWord(piece)) walk(end, [...pieces, piece], full);
      else if (parts.has(piece)) walk(end, [...pieces, piece], [...full, piece]);
    }
  };
  if (parts.size > 0) walk(0, [], []);
  return found.sort((a, b) => a.full.length - b.full.length || a.pieces.length - b.pieces.length);
}

/** The first of the partings whose full words are a whole name of an entry; null when none is. */
export const findWhole = (room: RoomWords, partings: readonly Parting[]): Parting | null =>
  partings.find(({ full }) => room.index.has(wholeName(full.join('_')))) ?? null;

/** The first of which an entry bears all the full words in its names and places; null when none does. */
export const findTogether = (room: RoomWords, partings: readonly Parting[]): Parting | null =>
  partings.find(({ full }) => full.length > 1 && room.isBorne(full.map((word) => ({ words: [word], least: AT_HOME })))) ?? null;
