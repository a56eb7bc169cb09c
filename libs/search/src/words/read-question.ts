import { foldText } from './fold-text.js';

/** Words that carry nothing when others stand beside them. */
const EMPTY_WORDS = new Set(
  'a au aux d de des du en et l la le les of on ou par pour qu s sur the un une y and for in to'.split(' '),
);

/** As many as Meilisearch looks at; what follows is left aside. */
const QUESTION_MAX_WORDS = 10;

/** What is asked, word by word. */
export interface Question {
  /** Folded, in the order typed, without repeats. */
  readonly words: readonly string[];
  /** Whether the last word may be the beginning of a longer one. */
  readonly isLastOpen: boolean;
  /** All the words typed, empty ones too, joined: what an exact name is compared with. */
  readonly whole: string;
}

/**
 * Reads what a person typed; null when there is nothing to look for.
 *
 * Empty words are dropped unless they are all there is. A registry number typed in groups of digits is put together.
 */
export function readQuestion(text: string | undefined): Question | null {
  const folded = joinDigits(foldText(text ?? ''));
  if (folded.length === 0) return null;
  const full = folded.filter((word) => !EMPTY_WORDS.has(word));
  const words = [...new Set(full.length > 0 ? full : folded)].slice(0, QUESTION_MAX_WORDS);
  return { words, isLastOpen: words.at(-1) === folded.at(-1), whole: folded.join('_') };
}

/** SIREN and SIRET are written `213 000 555` as often as not. */
function joinDigits(words: readonly string[]): string[] {
  const joined = words.join('');
  return words.length > 1 && /^(\d{9}|\d{14})$/.test(joined) ? [joined] : [...words];
}
