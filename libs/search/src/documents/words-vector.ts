import { SEARCHED_FIELDS } from '../settings/index.js';
import { foldWhole, rootOf } from '../words/index.js';
import { NAME_SEPARATOR, type SearchDocument } from './search-document.js';

/** Marks a whole name among the words of a vector: `=saint_denis`. No folded word begins so. */
export const WHOLE_NAME = '=';
const WHOLE_NAME_MAX_LENGTH = 120;

/**
 * A whole name as it stands among the words, without articles and prepositions, cut where it would be longer than any
 * question.
 */
export const wholeName = (folded: string): string => `${WHOLE_NAME}${foldWhole(folded.split(/[ _]/)).slice(0, WHOLE_NAME_MAX_LENGTH)}`;

/**
 * The words of a document in the notation of `tsvector`: each once, under the letter of the best field it stands in,
 * and each whole name. All at one position: which field tells, not where in it.
 */
export function wordsVector({ texts }: Pick<SearchDocument, 'texts'>): string {
  const weights = new Map<string, string>();
  const names = (texts[0] ?? '').split(NAME_SEPARATOR);
  for (const name of names) if (name !== '') weights.set(wholeName(name), 'A');
  SEARCHED_FIELDS.forEach(({ weight }, field) => {
    for (const word of (texts[field] ?? '').split(/ (?:\/ )?/)) if (word !== '' && !weights.has(word)) weights.set(word, weight);
  });
  return [...weights].map(([word, weight]) => `'${word}':1${weight}`).join(' ');
}

/** The words worth proposing in place of a slip: long enough, not numbers, and written by someone rather than a mere root. */
export function lexiconWords({ texts }: Pick<SearchDocument, 'texts'>): string[] {
  const words = new Set(texts.join(' ').split(/[ /]+/));
  const roots = new Set([...words].filter((word) => rootOf(word) !== word).map(rootOf));
  return [...words].filter((word) => word.length >= 3 && word.length <= 40 && !/\d/.test(word) && !roots.has(word));
}
