import { createHash } from 'node:crypto';
import { OWN_FILTERS, VALUE_LABELS, type Bilingual } from '../settings/index.js';
import type { Vocabulary } from '../vocabulary/index.js';
import { sortKey } from '../words/index.js';
import { composeTexts } from './compose-texts.js';
import { describeEntry, type Description } from './describe-entry.js';
import type { EntryRow, EntryRows } from './entry-row.js';
import type { SearchDocument } from './search-document.js';
import { weighStanding } from './weigh-standing.js';

/** Makes the document of one entry from its row; pure, so that an equal row and vocabulary give an equal digest. */
export function composeDocument<Room extends keyof EntryRows>(room: Room, row: EntryRows[Room], vocabulary: Vocabulary): SearchDocument {
  const description = (describeEntry[room] as (row: EntryRows[Room], vocabulary: Vocabulary) => Description<Room>)(row, vocabulary);
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
    texts: composeTexts(vocabulary, {
      names: description.words.names ?? [],
      places: [...(description.words.places ?? []), ...namePlaces(row, description.home, vocabulary)],
      elsewhere: [...row.placeNames, ...namePlaces(row, [...row.seatRefs, ...row.actionRefs, ...row.partnerRefs], vocabulary)],
      topics: [...(description.words.topics ?? []), ...nameTopics(facets, vocabulary)],
      description: [row.description],
    }),
    facets,
    refs: { seat: row.seatRefs, action: row.actionRefs, partner: row.partnerRefs },
    points: row.points,
    sinceYear: row.sinceYear,
    untilYear: row.untilYear,
    standing: weighStanding({ links: row.cooperationCount + row.projectCount, tier: 'tier' in row ? row.tier : null, checkedOn: row.checkedOn }),
    kin: row.kin,
    updatedAt: row.updatedAt,
    sortKeys: { fr: sortKey(description.card.label.fr), en: sortKey(description.card.label.en) },
    card: description.card,
  };
  return { ...content, digest: createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 22) };
}

/** Countries and towns under every name, régions and départements under those of today and of yesterday, with their numbers. */
function namePlaces(row: EntryRow, refs: readonly string[], vocabulary: Vocabulary): string[] {
  return [...new Set(refs)].flatMap((ref) => {
    const [tier, code] = ref.split(':') as [string, string];
    if (tier === 'country') {
      // Nearly everything has an end in France: the word would tell nothing apart.
      if (code === 'FR') return [];
      const country = vocabulary.countries.get(code);
      const towns = row.placeNames.flatMap((name) => vocabulary.names.otherNamesOf(code, name));
      return country ? [country.fr, country.en, ...country.aliases, ...towns] : towns;
    }
    if (tier === 'commune') return [...(vocabulary.names.ofTerritories.get(ref) ?? [])];
    const label = vocabulary.territories.get(ref);
    if (label === undefined) return [];
    if (tier === 'epci') return [label];
    if (tier === 'region') return [label, ...(vocabulary.names.ofTerritories.get(ref) ?? []).filter((name) => !isFormerRegion(name, vocabulary))];
    const former = vocabulary.names.formerRegionOf.get(code);
    return [label, code, ...(vocabulary.names.ofTerritories.get(ref) ?? []), ...(former === undefined ? [] : [former])];
  });
}

/** A région of before 2016 is only part of the one of today: its name goes with its départements. */
const isFormerRegion = (name: string, { names }: Vocabulary) => names.formerRegions.some((former) => former.name === name);

function nameTopics(facets: readonly string[], vocabulary: Vocabulary): string[] {
  const words = (bilingual?: Bilingual) => (bilingual ? [bilingual.fr, bilingual.en] : []);
  return facets.flatMap((facet) => {
    const at = facet.indexOf(':');
    const [name, value] = [facet.slice(0, at), facet.slice(at + 1)] as [(typeof OWN_FILTERS)[number], string];
    if (name === 'theme') return words(vocabulary.themes.get(value));
    if (name === 'status') return [];
    if (name === 'sdg') return [`ODD${value}`, `SDG${value}`];
    return words(VALUE_LABELS[name]?.[value]);
  });
}
