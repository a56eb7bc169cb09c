import { SEARCHED_FIELDS, type SearchedField } from '../settings/index.js';
import type { Term, Vocabulary } from '../vocabulary/index.js';
import { beginRound, type Word } from '../words/index.js';
import type { FoldedName } from './folded-name.js';
import { wordingsOf, type Wording } from './wordings.js';

/** The words of one document: what its texts are made of, and what is packed. */
export interface GatheredWords {
  /** Its names, each once, the names of their roots last. */
  readonly names: readonly FoldedName[];
  /** The words of each searched field, in the order of the fields, each once. */
  readonly fields: readonly (readonly Word[])[];
  /** Those of the places it only has to do with, less those of the places it is at home in. */
  readonly elsewhere: readonly Word[];
}

const GIVEN = ['names', 'places', 'elsewhere', 'topics', 'description'] as const;
export type GivenField = (typeof GIVEN)[number];

/**
 * Gathers what is searched of an entry. Beside each word stands its root, and beside each name the name of its roots, so that
 * plurals and feminines meet; the synonyms of all the terms in the given fields are a field of their own.
 */
export function gatherWords(vocabulary: Vocabulary, given: Readonly<Record<GivenField, readonly Wording[]>>): GatheredWords {
  const terms = new Set<Term>();
  for (const field of GIVEN) for (const wording of given[field]) for (const term of wording.terms) terms.add(term);
  const wordings = wordingsOf(vocabulary);
  const synonyms = vocabulary.synonyms.othersThan(terms).map((term) => wordings.ofTerm(term));
  const wordsOf = (name: SearchedField) => gather(name === 'synonyms' ? synonyms : given[name], beginRound());
  let elsewhere: readonly Word[] = [];
  const fields = SEARCHED_FIELDS.map(({ name }) => {
    if (name !== 'places') return wordsOf(name);
    const round = beginRound();
    const home = gather(given.places, round);
    elsewhere = gather(given.elsewhere, round);
    return home;
  });
  return { names: nameWithRoots(given.names), fields, elsewhere };
}

/** The words that this round has not met, each once; their roots come last. */
function gather(wordings: readonly Wording[], round: number): Word[] {
  const met: Word[] = [];
  const meet = (word: Word) => {
    if (word.round === round) return;
    word.round = round;
    met.push(word);
  };
  for (const { words } of wordings) for (const word of words) meet(word);
  for (const { words } of wordings) for (const { root } of words) meet(root);
  return met;
}

function nameWithRoots(wordings: readonly Wording[]): FoldedName[] {
  const names = new Map<string, FoldedName>();
  const meet = (name: FoldedName) => {
    if (name.text !== '' && !names.has(name.text)) names.set(name.text, name);
  };
  for (const { name } of wordings) meet(name);
  for (const { root } of [...names.values()]) meet(root);
  return [...names.values()];
}
