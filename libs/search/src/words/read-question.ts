import { dropEmptyWords, foldWhole } from './empty-words.js';
import { foldText } from './fold-text.js';
import { rootOf } from './root-of.js';

/** As many as Meilisearch looks at; what follows is left aside. */
const QUESTION_MAX_WORDS = 10;
/** A shorter word in -s that is still being typed is as well the beginning of another: `vers` is no plural of `ver`. */
const OPEN_PLURAL_MIN_LENGTH = 6;

/** What is asked, word by word. */
export interface Question {
  /** All the words typed, folded, in their order. */
  readonly folded: readonly string[];
  /** What is looked for: the full words, each as the root that its plural and its feminine share, without repeats. */
  readonly words: readonly string[];
  /** The same words as they were typed. */
  readonly typed: readonly string[];
  /** Whether the last word may be the beginning of a longer one. */
  readonly isLastOpen: boolean;
  /** All the words typed but articles and prepositions, joined: what an exact name is compared with. */
  readonly whole: string;
}

/** Whether a word is a name by itself, that has no plural: `paris`, `tunis`. */
export type IsName = (word: string) => boolean;

/**
 * Reads what a person typed; null when there is nothing to look for.
 *
 * Empty words are dropped unless they are all there is. A registry number typed in groups of digits is put together.
 */
export function readQuestion(text: string | undefined, isName: IsName = () => false): Question | null {
  return composeQuestion(dropSchemes(joinDigits(foldText(text ?? ''))), isName);
}

/** The same from words folded already; null when there are none. */
export function composeQuestion(folded: readonly string[], isName: IsName = () => false): Question | null {
  if (folded.length === 0) return null;
  const full = dropEmptyWords(folded);
  const isLastOpen = full.at(-1) === folded.at(-1);
  const asked = new Map<string, string>();
  full.forEach((word, index) => {
    const root = isName(word) || (isLastOpen && index === full.length - 1 && isBeginning(word)) ? word : rootOf(word);
    if (!asked.has(root) && asked.size < QUESTION_MAX_WORDS) asked.set(root, word);
  });
  const typed = [...asked.values()];
  return { folded, words: [...asked.keys()], typed, isLastOpen: isLastOpen && typed.at(-1) === full.at(-1), whole: foldWhole(folded) };
}

const isBeginning = (word: string) => word.endsWith('s') && word.length < OPEN_PLURAL_MIN_LENGTH;

/** What is written before a number to say which it is. */
const SCHEMES = new Set(['insee', 'siren', 'siret', 'rna', 'wikidata', 'uai']);

/** `code INSEE 13055`, `n° SIREN 213 000 555`. */
const BEFORE_SCHEMES = new Set(['code', 'numero', 'number', 'no', 'n']);

/** `SIREN 213 000 555` asks for the number. */
function dropSchemes(words: readonly string[]): string[] {
  const isNumber = (index: number) => /\d/.test(words[index] ?? '');
  const isScheme = (index: number) => SCHEMES.has(words[index] as string) && isNumber(index + 1);
  return words.filter((word, index) => !(isScheme(index) || (BEFORE_SCHEMES.has(word) && isScheme(index + 1))));
}

/** SIREN, SIRET and RNA are written in groups, `213 000 555`, `W 131 000 001`, as often as not, alone or after a word. */
function joinDigits(words: readonly string[]): string[] {
  const joined: string[] = [];
  for (let at = 0; at < words.length; ) {
    let end = at;
    while (/^\d+$/.test(words[end] ?? '')) end++;
    const digits = words.slice(at, end).join('');
    const isNumber = end - at > 1 && /^(\d{9}|\d{14})$/.test(digits);
    const isRna = isNumber && digits.length === 9 && joined.at(-1) === 'w';
    if (isRna) joined.pop();
    joined.push(isNumber ? (isRna ? `w${digits}` : digits) : (words[at] as string));
    at = isNumber ? end : at + 1;
  }
  return joined;
}
