import { createHash } from 'node:crypto';
import { OWN_FILTERS, SEARCHED_FIELDS, VALUE_LABELS, type Bilingual, type SearchedField } from '../settings/index.js';
import type { Vocabulary } from '../vocabulary/index.js';
import { foldText, sortKey } from '../words/index.js';
import { describeEntry, type Description } from './describe-entry.js';
import type { EntryRow, EntryRows } from './entry-row.js';
import { NAME_SEPARATOR, type SearchDocument } from './search-document.js';

/** Makes the document of one entry from its row; pure, so that an equal row and vocabulary give an equal digest. */
export function composeDocument<Room extends keyof EntryRows>(room: Room, row: EntryRows[Room], vocabulary: Vocabulary): SearchDocument {
  const description = (describeEntry[room] as (row: EntryRows[Room]) => Description<Room>)(row);
  const facets = [
    ...description.facets,
    ...row.themes.map((code) => `theme:${code}`),
    ...row.sdgs.map((goal) => `sdg:${goal}`),
    ...row.forms.map((form) => `form:${form}`),
    ...row.networks.map((network) => `network:${network}`),
    ...row.funders.map((funder) => `funder:${funder}`),
  ];
  const content = {
    room,
    id: row.id,
    version: row.version,
    texts: foldFields({
      names: description.words.names ?? [],
      places: [...row.placeNames, ...(description.words.places ?? []), ...namePlaces(row, vocabulary)],
      topics: [...(description.words.topics ?? []), ...nameTopics(facets, vocabulary)],
      description: [row.description],
    }),
    facets,
    refs: { seat: row.seatRefs, action: row.actionRefs, partner: row.partnerRefs },
    points: row.points,
    sinceYear: row.sinceYear,
    untilYear: row.untilYear,
    links: row.cooperationCount + row.projectCount,
    kin: row.kin,
    updatedAt: row.updatedAt,
    sortKeys: { fr: sortKey(description.card.label.fr), en: sortKey(description.card.label.en) },
    card: description.card,
  };
  return { ...content, digest: createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 22) };
}

function foldFields(fields: Readonly<Record<SearchedField, readonly string[]>>): string[] {
  return SEARCHED_FIELDS.map(({ name }) => {
    const folded = fields[name].map(foldOnce).filter((text) => text !== '');
    // Names keep their bounds, to tell an exact one; of the rest only the words count.
    return name === 'names' ? [...new Set(folded)].join(NAME_SEPARATOR) : [...new Set(folded.join(' ').split(' '))].join(' ');
  });
}

/** Countries under every name, régions and départements with the number of the latter. */
function namePlaces(row: EntryRow, vocabulary: Vocabulary): string[] {
  const refs = new Set([...row.seatRefs, ...row.actionRefs, ...row.partnerRefs]);
  return [...refs].flatMap((ref) => {
    const [tier, code] = ref.split(':') as [string, string];
    if (tier === 'country') {
      // Nearly everything has an end in France: the word would tell nothing apart.
      const country = code === 'FR' ? undefined : vocabulary.countries.get(code);
      return country ? [country.fr, country.en, ...country.aliases] : [];
    }
    const label = vocabulary.territories.get(ref);
    return label === undefined ? [] : tier === 'departement' ? [label, code] : [label];
  });
}

function nameTopics(facets: readonly string[], vocabulary: Vocabulary): string[] {
  const words = (bilingual?: Bilingual) => (bilingual ? [bilingual.fr, bilingual.en] : []);
  return facets.flatMap((facet) => {
    const at = facet.indexOf(':');
    const [name, value] = [facet.slice(0, at), facet.slice(at + 1)] as [(typeof OWN_FILTERS)[number], string];
    if (name === 'theme') return words(vocabulary.themes.get(value));
    if (name === 'status') return [];
    return words(VALUE_LABELS[name]?.[value]);
  });
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
