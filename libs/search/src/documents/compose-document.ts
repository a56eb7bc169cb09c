import { hash } from 'node:crypto';
import { OWN_FILTERS, VALUE_LABELS, type Bilingual } from '../settings/index.js';
import type { Vocabulary } from '../vocabulary/index.js';
import { sortKey } from '../words/index.js';
import { composeTexts } from './compose-texts.js';
import { describeEntry, type Description } from './describe-entry.js';
import type { EntryRow, EntryRows } from './entry-row.js';
import { gatherWords } from './gather-words.js';
import type { NeutralCards } from './neutral-card.js';
import { WORDS_NOTATION, type ComposedDocument } from './search-document.js';
import { weighStanding } from './weigh-standing.js';
import { wordingsOf, type Wording } from './wordings.js';
import { writeCard } from './write-card.js';

/** Makes the document of one entry from its row; pure, so that an equal row and vocabulary give an equal digest. */
export function composeDocument<Room extends keyof EntryRows>(room: Room, row: EntryRows[Room], vocabulary: Vocabulary): ComposedDocument {
  const description = (describeEntry[room] as (row: EntryRows[Room], vocabulary: Vocabulary) => Description<Room>)(row, vocabulary);
  const facets = [
    ...description.facets,
    ...row.themes.map((code) => `theme:${code}`),
    ...row.sdgs.map((goal) => `sdg:${goal}`),
    ...row.forms.map((form) => `form:${form}`),
    ...row.networks.map((network) => `network:${network}`),
    ...row.funders.map((funder) => `funder:${funder}`),
  ];
  const wordings = wordingsOf(vocabulary);
  wordings.makeRoom();
  const word = (texts: readonly string[] = []) => texts.map((text) => wordings.of(text));
  const wordActors = (lists: readonly (readonly string[])[] = []) => lists.flatMap((texts) => wordings.ofList(texts));
  const { fr, en } = description.card.label;
  const sortFr = sortKey(fr);
  const { home } = description;
  const refs = [...row.seatRefs, ...row.actionRefs, ...row.partnerRefs];
  const words = gatherWords(vocabulary, {
    names: [...(description.ownNames ?? []).map((name) => wordings.once(name)), ...word(description.words.names), ...wordActors(description.actorWords?.names)],
    places: [...word(description.words.places), ...wordActors(description.actorWords?.places), ...wordPlaces(row, home ?? refs, vocabulary)],
    elsewhere: home === null ? [] : [...word(row.placeNames), ...wordPlaces(row, refs, vocabulary)],
    topics: [...word(description.words.topics), ...facets.map((facet) => wordings.ofValue(facet, nameTopic))],
    description: word([row.description]),
  });
  const content = {
    room,
    id: row.id,
    version: row.version,
    texts: composeTexts(words),
    facets,
    refs: { seat: row.seatRefs, action: row.actionRefs, partner: row.partnerRefs },
    points: row.points,
    sinceYear: row.sinceYear,
    untilYear: row.untilYear,
    standing: weighStanding({ links: row.cooperationCount + row.projectCount, tier: 'tier' in row ? row.tier : null, checkedOn: row.checkedOn }),
    kin: row.kin,
    updatedAt: new Date(row.updatedAt),
    sortKeys: { fr: sortFr, en: en === fr ? sortFr : sortKey(en) },
    card: description.card,
    cardText: (writeCard[room] as (card: NeutralCards[Room]) => string)(description.card),
  };
  return { ...content, words, digest: digestOf(content, row.pointTexts) };
}

const DIGEST_LENGTH = 22;

/** Of lines and cells: neither folded words nor codes hold a tab or a new line, so that no two documents read alike. */
function digestOf({ room, id, version, texts, facets, refs, sinceYear, untilYear, standing, kin, updatedAt, sortKeys, cardText }: Omit<ComposedDocument, 'digest' | 'words'>, points: readonly string[]): string {
  const lists = [texts, facets, refs.seat, refs.action, refs.partner, points, kin].map((list) => list.join('\t'));
  const values = [WORDS_NOTATION, room, id, version, sinceYear, untilYear, standing, updatedAt.getTime(), sortKeys.fr, sortKeys.en].join('\t');
  return hash('sha256', `${values}\n${lists.join('\n')}\n${cardText}`, 'base64url').slice(0, DIGEST_LENGTH);
}

/** Nearly everything has an end in France: the word would tell nothing apart. */
const HOME = 'country:FR';

/** Countries and towns under every name, régions and départements under those of today and of yesterday, with their numbers. */
function wordPlaces(row: EntryRow, refs: readonly string[], vocabulary: Vocabulary): Wording[] {
  const wordings = wordingsOf(vocabulary);
  const asked = new Set(refs);
  const worded: Wording[] = [];
  for (const ref of asked) if (ref !== HOME) worded.push(wordings.ofValue(ref, namePlace));
  for (const town of row.towns) {
    for (const [country, names] of town) {
      if (country !== 'FR' && asked.has(`country:${country}`)) for (const name of names) worded.push(wordings.of(name));
    }
  }
  return worded;
}

function namePlace(ref: string, vocabulary: Vocabulary): readonly string[] {
  const [tier, code] = ref.split(':') as [string, string];
  const known = vocabulary.names.ofTerritories.get(ref) ?? [];
  if (tier === 'country') {
    const country = vocabulary.countries.get(code);
    return country ? [country.fr, country.en, ...country.aliases, ...(vocabulary.names.worldRegionsOf.get(code) ?? [])] : [];
  }
  if (tier === 'commune') return known;
  const label = vocabulary.territories.get(ref)?.fr;
  if (label === undefined) return [];
  if (tier === 'epci') return [label];
  if (tier === 'region') return [label, ...known.filter((name) => !isFormerRegion(name, vocabulary))];
  const former = vocabulary.names.formerRegionOf.get(code);
  return [label, code, ...known, ...(former === undefined ? [] : [former])];
}

/** A région of before 2016 is only part of the one of today: its name goes with its départements. */
const isFormerRegion = (name: string, { names }: Vocabulary) => names.formerRegions.some((former) => former.name === name);

function nameTopic(facet: string, vocabulary: Vocabulary): readonly string[] {
  const words = (bilingual?: Bilingual) => (bilingual ? [bilingual.fr, bilingual.en] : []);
  const at = facet.indexOf(':');
  const [name, value] = [facet.slice(0, at), facet.slice(at + 1)] as [(typeof OWN_FILTERS)[number], string];
  if (name === 'theme') return words(vocabulary.themes.get(value));
  if (name === 'status') return [];
  if (name === 'sdg') return [`ODD${value}`, `SDG${value}`];
  return words(VALUE_LABELS[name]?.[value]);
}
