import { SEARCHED_FIELDS, type SearchedField } from '../settings/index.js';
import type { Vocabulary } from '../vocabulary/index.js';
import { foldText, rootOf } from '../words/index.js';
import { NAME_SEPARATOR, PLACE_SEPARATOR } from './search-document.js';

type GivenField = Exclude<SearchedField, 'synonyms'> | 'elsewhere';

/**
 * The folded words of each searched field, in the order of the fields. Beside each word stands its root, and beside each
 * name the name of its roots, so that plurals and feminines meet; last come the synonyms of all the terms in them.
 */
export function composeTexts({ synonyms }: Vocabulary, fields: Readonly<Record<GivenField, readonly string[]>>): string[] {
  const folded = Object.fromEntries(
    Object.entries(fields).map(([name, texts]) => [name, [...new Set(texts.map(foldOnce))].filter((text) => text !== '')]),
  ) as Record<GivenField, string[]>;
  const others = synonyms.othersIn(Object.values(folded).flat());
  return SEARCHED_FIELDS.map(({ name }) => {
    if (name === 'names') return addRootNames(folded.names).join(NAME_SEPARATOR);
    if (name === 'places') return partPlaces(addRoots(folded.places), addRoots(folded.elsewhere));
    return addRoots(name === 'synonyms' ? others : folded[name]);
  });
}

/** Where an entry is at home, then where else it has to do. */
function partPlaces(home: string, elsewhere: string): string {
  const known = new Set(home.split(' '));
  const others = elsewhere.split(' ').filter((word) => !known.has(word));
  return others.length > 0 ? `${home}${PLACE_SEPARATOR}${others.join(' ')}` : home;
}

/** Names keep their bounds, to tell an exact one. */
const addRootNames = (names: readonly string[]) => [...new Set([...names, ...names.map((name) => name.split(' ').map(rootOf).join(' '))])];

/** Of the rest only the words count, each once. */
function addRoots(texts: readonly string[]): string {
  const words = new Set(texts.join(' ').split(' '));
  for (const word of [...words]) words.add(rootOf(word));
  return [...words].join(' ').trim();
}

/** Labels of countries and themes come back in every entry: folding them once is folding half as much. */
const foldedLabels = new Map<string, string>();
const LABEL_MAX_LENGTH = 60;
const LABELS_KEPT = 20_000;

function foldOnce(text: string): string {
  if (text.length > LABEL_MAX_LENGTH) return foldText(text).join(' ');
  const known = foldedLabels.get(text);
  if (known !== undefined) return known;
  const folded = foldText(text).join(' ');
  if (foldedLabels.size >= LABELS_KEPT) foldedLabels.clear();
  foldedLabels.set(text, folded);
  return folded;
}
