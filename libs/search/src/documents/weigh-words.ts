import { SEARCHED_FIELDS } from '../settings/index.js';
import { rootOf, wholeName, type Weight } from '../words/index.js';
import { NAME_SEPARATOR, PLACE_SEPARATOR, type SearchDocument } from './search-document.js';

/** Of a whole name made of the roots of another: `le man` is not what Le Mans is called. */
const WEIGHT_INFLECTED: Weight = 3;
const WEIGHT_ELSEWHERE: Weight = 2;

const rootName = (name: string) => name.split(' ').map(rootOf).join(' ');

/** The names of an entry, each whole: its own, and those made of the roots of their words. */
export function wholeNames(texts: readonly string[]): { own: string[]; roots: string[] } {
  const names = (texts[0] ?? '').split(NAME_SEPARATOR).filter((name) => name !== '');
  const inflected = new Set(names.filter((name) => rootName(name) !== name).map(rootName));
  return { own: names.filter((name) => !inflected.has(name)).map(wholeName), roots: [...new Set(names.map(rootName))].map(wholeName) };
}

/**
 * The words of a document, each with the weight of the best field it stands in, and each whole name: which field tells,
 * not where in it.
 */
export function weighWords({ texts }: Pick<SearchDocument, 'texts'>): Map<string, Weight> {
  const weights = new Map<string, Weight>();
  const { own, roots } = wholeNames(texts);
  for (const name of roots) weights.set(name, WEIGHT_INFLECTED);
  for (const name of own) weights.set(name, SEARCHED_FIELDS[0].weight);
  SEARCHED_FIELDS.forEach(({ name, weight }, field) => {
    const parts = (texts[field] ?? '').split(PLACE_SEPARATOR);
    parts.forEach((part, at) => {
      // Where it only has to do is worth less than where it is at home.
      const worth = name === 'places' && at > 0 ? WEIGHT_ELSEWHERE : weight;
      for (const word of part.split(' ')) if (word !== '' && !weights.has(word)) weights.set(word, worth);
    });
  });
  return weights;
}
