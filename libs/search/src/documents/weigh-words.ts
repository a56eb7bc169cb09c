import { SEARCHED_FIELDS } from '../settings/index.js';
import { beginRound, type WeighedWords, type Weight, type Word } from '../words/index.js';
import type { FoldedName } from './folded-name.js';
import type { GatheredWords } from './gather-words.js';

/** Of a whole name made of the roots of another: `le man` is not what Le Mans is called. */
const WEIGHT_INFLECTED: Weight = 3;
const WEIGHT_ELSEWHERE: Weight = 2;

/** Names as they are, and those made of the roots of their words. */
export function tellNames(names: readonly FoldedName[]): { own: FoldedName[]; roots: FoldedName[] } {
  const inflected = new Set<string>();
  const roots = new Map<string, FoldedName>();
  for (const name of names) {
    if (name.root !== name) inflected.add(name.root.text);
    if (!roots.has(name.root.text)) roots.set(name.root.text, name.root);
  }
  return { own: names.filter(({ text }) => !inflected.has(text)), roots: [...roots.values()] };
}

/**
 * The words of a document, each with the weight of the best field it stands in, and each whole name: which field tells,
 * not where in it.
 */
export function weighWords({ names, fields, elsewhere }: GatheredWords): WeighedWords {
  const words: Word[] = [];
  const weights: Weight[] = [];
  const places = new Map<string, number>();
  const weighName = ({ whole }: FoldedName, weight: Weight) => {
    const place = places.get(whole.text) ?? words.push(whole) - 1;
    places.set(whole.text, place);
    weights[place] = weight;
  };
  const { own, roots } = tellNames(names);
  for (const name of roots) weighName(name, WEIGHT_INFLECTED);
  for (const name of own) weighName(name, SEARCHED_FIELDS[0].weight);
  const round = beginRound();
  const weigh = (gathered: readonly Word[], weight: Weight) => {
    for (const word of gathered) {
      if (word.round === round) continue;
      word.round = round;
      words.push(word);
      weights.push(weight);
    }
  };
  SEARCHED_FIELDS.forEach(({ name, weight }, field) => {
    weigh(fields[field] as readonly Word[], weight);
    // Where it only has to do is worth less than where it is at home.
    if (name === 'places') weigh(elsewhere, WEIGHT_ELSEWHERE);
  });
  return { words, weights };
}
