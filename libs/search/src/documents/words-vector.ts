import { SEARCHED_FIELDS } from '../settings/index.js';
import { foldWhole, inNames, rootOf, type Question } from '../words/index.js';
import { NAME_SEPARATOR, PLACE_SEPARATOR, type SearchDocument } from './search-document.js';

/** Marks a whole name among the words of a vector: `=saint_denis`. No folded word begins so. */
export const WHOLE_NAME = '=';
const WHOLE_NAME_MAX_LENGTH = 120;

/** Told with the digest of a document: its words are written again when they are written otherwise. */
export const WORDS_NOTATION = 2;

/**
 * A whole name as it stands among the words, without articles and prepositions, cut where it would be longer than any
 * question.
 */
export const wholeName = (folded: string): string => `${WHOLE_NAME}${foldWhole(folded.split(/[ _]/)).slice(0, WHOLE_NAME_MAX_LENGTH)}`;

/** Of a whole name made of the roots of another: `le man` is not what Le Mans is called. */
const WEIGHT_INFLECTED = 'B';
const WEIGHT_ELSEWHERE = 'C';

const rootName = (name: string) => name.split(' ').map(rootOf).join(' ');

/** The names of an entry, each whole: its own, and those made of the roots of their words. */
export function wholeNames(texts: readonly string[]): { own: string[]; roots: string[] } {
  const names = (texts[0] ?? '').split(NAME_SEPARATOR).filter((name) => name !== '');
  const inflected = new Set(names.filter((name) => rootName(name) !== name).map(rootName));
  return { own: names.filter((name) => !inflected.has(name)).map(wholeName), roots: [...new Set(names.map(rootName))].map(wholeName) };
}

/** What a question is compared with as a whole: as it was typed, and by the roots of its words. */
export const wholeQuestion = ({ whole, folded }: Pick<Question, 'whole' | 'folded'>): { own: string; roots: string } => ({
  own: wholeName(whole),
  roots: wholeName(foldWhole(folded.map(rootOf))),
});

/**
 * The words of a document in the notation of `tsvector`: each once, under the letter of the best field it stands in,
 * and each whole name. All at one position: which field tells, not where in it.
 */
export function wordsVector({ texts }: Pick<SearchDocument, 'texts'>): string {
  const weights = new Map<string, string>();
  const { own, roots } = wholeNames(texts);
  for (const name of roots) weights.set(name, WEIGHT_INFLECTED);
  for (const name of own) weights.set(name, 'A');
  SEARCHED_FIELDS.forEach(({ name, weight }, field) => {
    const parts = (texts[field] ?? '').split(PLACE_SEPARATOR);
    parts.forEach((part, at) => {
      // Where it only has to do is worth less than where it is at home.
      const worth = name === 'places' && at > 0 ? WEIGHT_ELSEWHERE : weight;
      for (const word of part.split(' ')) if (word !== '' && !weights.has(word)) weights.set(word, worth);
    });
  });
  // The index knows words and no letters: marked, those of names are found without a look at each row that bears them.
  for (const word of (texts[0] ?? '').split(' ')) if (weights.get(word) === 'A') weights.set(inNames(word), 'A');
  let vector = '';
  for (const [word, weight] of weights) vector += `'${word}':1${weight} `;
  return vector.trimEnd();
}
