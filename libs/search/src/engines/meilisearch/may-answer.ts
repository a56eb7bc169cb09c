import type { Question, RoomWords } from '../../words/index.js';

/** So many words in a row the index looks for as one word too: `mar seille`. */
const JOINED_MAX_WORDS = 3;
/** Words of other letters, the index may cut otherwise than we do. */
const PLAIN_WORD = /^[a-z0-9]+$/;

/**
 * Whether an entry of the room may answer to a question. All its words are required: where nobody bears one of them, nobody
 * answers, and the index need not be asked.
 */
export function mayAnswer({ index }: Pick<RoomWords, 'index'>, { words, isLastOpen }: Pick<Question, 'words' | 'isLastOpen'>): boolean {
  const isBorne = (from: number, end: number) =>
    index.some(index.numbersOf(words.slice(from, end).join(''), isLastOpen && end === words.length), () => true);
  const isBorneJoined = (at: number) => {
    for (let from = Math.max(0, at - JOINED_MAX_WORDS + 1); from <= at; from++) {
      for (let end = at + 1; end <= Math.min(words.length, from + JOINED_MAX_WORDS); end++) if (isBorne(from, end)) return true;
    }
    return false;
  };
  return words.every((word, at) => !PLAIN_WORD.test(word) || isBorne(at, at + 1) || isBorneJoined(at));
}
