import { SEARCHED_FIELDS, type SearchedField } from '../settings/index.js';
import type { Vocabulary } from '../vocabulary/index.js';
import { rootOf } from '../words/index.js';
import { NAME_SEPARATOR, PLACE_SEPARATOR } from './search-document.js';
import { wordingsOf, type Wording } from './wordings.js';

type GivenField = Exclude<SearchedField, 'synonyms'> | 'elsewhere';

/**
 * The folded words of each searched field, in the order of the fields. Beside each word stands its root, and beside each
 * name the name of its roots, so that plurals and feminines meet; last come the synonyms of all the terms in them.
 */
export function composeTexts(vocabulary: Vocabulary, fields: Readonly<Record<GivenField, readonly Wording[]>>): string[] {
  const terms = new Set(Object.values(fields).flatMap((wordings) => wordings.flatMap((wording) => wording.terms)));
  const wordings = wordingsOf(vocabulary);
  const others = vocabulary.synonyms.othersThan(terms).map((words) => wordings.of(words));
  return SEARCHED_FIELDS.map(({ name }) => {
    if (name === 'names') return nameWithRoots(fields.names).join(NAME_SEPARATOR);
    if (name === 'places') return partPlaces(gatherWords(fields.places), gatherWords(fields.elsewhere));
    return [...gatherWords(name === 'synonyms' ? others : fields[name])].join(' ');
  });
}

/** Where an entry is at home, then where else it has to do. */
function partPlaces(home: ReadonlySet<string>, elsewhere: ReadonlySet<string>): string {
  const others = [...elsewhere].filter((word) => !home.has(word));
  return others.length > 0 ? `${[...home].join(' ')}${PLACE_SEPARATOR}${others.join(' ')}` : [...home].join(' ');
}

/** Names keep their bounds, to tell an exact one. */
function nameWithRoots(wordings: readonly Wording[]): string[] {
  const names = [...new Set(wordings.map(({ text }) => text))].filter((name) => name !== '');
  return [...new Set([...names, ...names.map((name) => name.split(' ').map(rootOf).join(' '))])];
}

/** Of the rest only the words count, each once; their roots come last. */
function gatherWords(wordings: readonly Wording[]): Set<string> {
  const words = new Set<string>();
  for (const wording of wordings) for (const word of wording.words) words.add(word);
  for (const wording of wordings) for (const root of wording.roots) words.add(root);
  return words;
}
