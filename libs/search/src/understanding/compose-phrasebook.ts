import type { EntryRoom } from '@portulan/domain';
import { VALUE_LABELS, type Bilingual } from '../settings/index.js';
import type { KnownPlace, Vocabulary } from '../vocabulary/index.js';
import { dropEmptyWords, foldText, rootOf } from '../words/index.js';
import { RANKS, type Meaning } from './meaning.js';
import { Phrasebook } from './phrasebook.js';

/** French territories that the list of countries has too: they are meant as territories. */
const OVERSEAS = new Set(['GP', 'MQ', 'GF', 'RE', 'YT', 'PM', 'BL', 'MF', 'WF', 'PF', 'NC', 'TF']);
const REGION_BODIES = ['région', 'conseil régional', 'CR'];
const DEPARTEMENT_BODIES = ['département', 'conseil départemental', 'conseil général', 'CD', 'CG', 'dept', 'dpt'];
/** Themes whose label is one thing, though it has an "and" in it. */
const WHOLE_THEMES = new Set(['solidarity-economy', 'citizenship-education']);
/** Parts of labels that mean more than their theme. */
const VAGUE_PARTS = new Set(['mobilité', 'mobility', 'training']);

/** States that people name in words; entries do not bear them, as "active" would tell nothing apart. */
const STATUS_PHRASES: readonly (readonly [status: string, room: EntryRoom, phrases: readonly string[]])[] = [
  ['planned', 'projects', ['prévu', 'planned']],
  ['ongoing', 'projects', ['ongoing', 'projet en cours', 'in progress']],
  ['completed', 'projects', ['terminé', 'achevé', 'completed', 'finished']],
  ['cancelled', 'projects', ['annulé', 'cancelled', 'canceled']],
  ['ended', 'cooperations', ['terminée', 'achevée', 'rompue', 'ended']],
  ['suspended', 'cooperations', ['suspendue', 'suspended']],
  ['suspended', 'projects', ['suspendu', 'suspended']],
];
/** Words that say a state only where all the others are understood: `cours de français`. */
const UNSURE_STATUS_PHRASES: typeof STATUS_PHRASES = [
  ['ongoing', 'projects', ['en cours']],
  ['active', 'cooperations', ['en cours', 'active', 'ongoing']],
];

/** Everything that words of a question can stand for, from the vocabularies and the towns where something happens. */
export function composePhrasebook(vocabulary: Vocabulary, places: readonly KnownPlace[]): Phrasebook {
  const book = new Phrasebook();
  addCountries(book, vocabulary);
  addWorldRegions(book, vocabulary);
  addTerritories(book, vocabulary);
  addThemes(book, vocabulary);
  addGoals(book, vocabulary);
  addValues(book, vocabulary);
  for (const [isUnsure, list] of [[false, STATUS_PHRASES], [true, UNSURE_STATUS_PHRASES]] as const) {
    for (const [status, room, phrases] of list) addAll(book, phrases, { ...meaning('status', status, labelsOf('status', status), []), rooms: [room], isUnsure });
  }
  for (const [id, label] of vocabulary.networks) book.add(label, { ...meaning('network', id, both(label), []), rank: RANKS.network });
  for (const place of places) if (place.tier === 'commune') addCommune(book, place);
  // Last, so that a term that means something is not shadowed by itself.
  for (const term of vocabulary.synonyms.terms()) book.addOpaque(term);
  return book;
}

const both = (text: string): Bilingual => ({ fr: text, en: text });
const labelsOf = (name: string, value: string): Bilingual => VALUE_LABELS[name]?.[value] ?? both(value);

/** @param borne texts that every entry with that fact bears, the first of them looked for in place of other phrases */
function meaning(name: Meaning['name'], value: string, labels: Bilingual, borne: readonly string[]): Meaning {
  const folded = borne.map(foldText);
  return {
    ...{ name, values: [value], labels, rank: RANKS.vocabulary },
    words: dropEmptyWords(folded[0] ?? []),
    borne: new Set(folded.flat().map(rootOf)),
  };
}

function addAll(book: Phrasebook, phrases: readonly string[], what: Meaning): void {
  for (const phrase of phrases) book.add(phrase, what);
}

function addCountries(book: Phrasebook, { countries, names: known }: Vocabulary): void {
  for (const [code, { fr, en, aliases }] of countries) {
    if (OVERSEAS.has(code)) continue;
    const names = [fr, en, ...aliases];
    // Nearly every entry has an end in France, and none bears the word.
    const what = { ...meaning('country', code, { fr, en }, code === 'FR' ? [] : names), rank: RANKS.country };
    addAll(book, names, what);
    addAll(book, known.demonyms.get(code) ?? [], { ...what, isUnsure: true, rank: RANKS.part });
    for (const name of names) book.addName(name);
  }
}

/** Names that stand for several countries; France, in which nearly every entry has an end, is in none. */
function addWorldRegions(book: Phrasebook, { names: known }: Vocabulary): void {
  for (const { fr, en, others, people, borne, countries } of known.worldRegions) {
    const what = { ...meaning('country', '', { fr, en }, borne), values: countries, rank: RANKS.worldRegion };
    addAll(book, [fr, en, ...others], what);
    addAll(book, people, { ...what, isUnsure: true, rank: RANKS.part });
    for (const name of [fr, en, ...others]) book.addName(name);
  }
}

function addTerritories(book: Phrasebook, { territories, names }: Vocabulary): void {
  const formers = new Set(names.formerRegions.map(({ name }) => name));
  for (const [ref, labels] of territories) {
    const label = labels.fr;
    const [tier, code] = ref.split(':') as ['region' | 'departement' | 'epci', string];
    const known = (names.ofTerritories.get(ref) ?? []).filter((name) => !formers.has(name));
    const all = [label, ...known];
    for (const name of all) book.addName(name);
    if (tier === 'epci') {
      addAll(book, [label, ...spellGrouping(label)], { ...meaning('epci', code, labels, [label]), isCompanion: true, rank: RANKS.grouping });
      continue;
    }
    const what = { ...meaning(tier, code, labels, tier === 'region' ? all : [label, code, ...known]), rank: RANKS.territory };
    if (!names.ambiguous.has(ref)) addAll(book, all, what);
    else addAll(book, known, what);
    if (tier === 'region') for (const body of REGION_BODIES) addAll(book, all.map((name) => `${body} ${name}`), what);
    else for (const body of DEPARTEMENT_BODIES) addAll(book, [...all, code].map((name) => `${body} ${name}`), what);
  }
  for (const { name, departements } of names.formerRegions) {
    const what = { ...meaning('departement', '', both(name), [name]), values: departements, rank: RANKS.territory };
    addAll(book, [name, ...REGION_BODIES.map((body) => `${body} ${name}`)], what);
    book.addName(name);
  }
}

const GROUPINGS: Readonly<Record<string, string>> = { CC: 'communauté de communes', CA: 'communauté d’agglomération', CU: 'communauté urbaine' };

function spellGrouping(label: string): string[] {
  const long = GROUPINGS[label.slice(0, 2)];
  return long && label[2] === ' ' ? [`${long} ${label.slice(3)}`, ...(label.startsWith('CA') ? [`agglo ${label.slice(3)}`, `agglomération ${label.slice(3)}`] : [])] : [];
}

function addThemes(book: Phrasebook, { themes, synonyms }: Vocabulary): void {
  for (const [code, labels] of themes) {
    const exact = { ...meaning('theme', code, labels, [labels.fr, labels.en]), isUnsure: true };
    const parts = code.includes('/') || WHOLE_THEMES.has(code) ? [] : [labels.fr, labels.en].flatMap((label) => label.split(/, | et | and /));
    const used = parts.filter((part) => !VAGUE_PARTS.has(part.toLowerCase()));
    for (const [phrases, rank] of [[[labels.fr, labels.en], RANKS.vocabulary], [used, RANKS.part]] as const) {
      addAll(book, phrases, { ...exact, rank });
      addAll(book, phrases.flatMap((phrase) => synonyms.alike(foldText(phrase))), { ...exact, rank: rank + 0.5 });
    }
  }
}

function addGoals(book: Phrasebook, { sdgs }: Vocabulary): void {
  for (const [goal, labels] of sdgs) {
    const named = { fr: `ODD ${goal}, ${labels.fr}`, en: `SDG ${goal}, ${labels.en}` };
    const what = meaning('sdg', goal, named, [`ODD${goal}`, `SDG${goal}`]);
    addAll(book, [`ODD ${goal}`, `SDG ${goal}`, `objectif de développement durable ${goal}`, `Sustainable Development Goal ${goal}`], what);
  }
}

/** Kinds, categories and forms, under their labels and what those are also called. */
function addValues(book: Phrasebook, { synonyms }: Vocabulary): void {
  const add = (name: 'kind' | 'category' | 'form', value: string, labels: Bilingual, rest: Partial<Meaning>) => {
    const what = { ...meaning(name, value, labels, [labels.fr, labels.en]), ...rest };
    // Of schools, only the secondary ones cooperate by themselves: "école" is what projects build.
    const alike = value === 'school' ? synonyms.alike(['lycee']) : [labels.fr, labels.en].flatMap((label) => synonyms.alike(foldText(label)));
    addAll(book, [labels.fr, labels.en], what);
    addAll(book, alike, { ...what, rank: what.rank + 0.5 });
  };
  const valuesOf = (name: string) => Object.entries(VALUE_LABELS[name] ?? {}).filter(([value]) => value !== 'other');
  for (const [value, labels] of valuesOf('kind')) add('kind', value, labels, { rooms: ['actors'] });
  for (const [value, labels] of valuesOf('category')) add('category', value, labels, { rooms: ['actors'], isUnsure: true });
  for (const [value, labels] of valuesOf('form')) {
    add('form', value, labels, { rooms: ['cooperations'] });
    // Of an actor it is told by its cooperations, which may not be known.
    add('form', value, labels, { rooms: ['actors'], isUnsure: true, rank: RANKS.vocabulary + 0.25 });
  }
}

function addCommune(book: Phrasebook, { code, labels: { fr } }: KnownPlace): void {
  book.add(fr, { ...meaning('commune', code, both(fr), [fr]), isCompanion: true, rank: RANKS.commune });
  book.addName(fr);
}
