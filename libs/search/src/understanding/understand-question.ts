import type { EntryRoom } from '@portulan/domain';
import type { FactFilter } from '../port/index.js';
import { composeQuestion, isEmptyWord, rootOf, type Question } from '../words/index.js';
import { VALUE_LABELS, type Bilingual } from '../settings/index.js';
import { isFiller } from './fillers.js';
import { RANKS, type Meaning } from './meaning.js';
import type { Phrasebook } from './phrasebook.js';

/** Words that were taken for a filter. */
export interface Understanding {
  /** As they were typed, folded. */
  readonly words: string;
  readonly name: keyof FactFilter;
  readonly value: string;
  readonly labels: Bilingual;
}

/** A question as it is put to an engine. */
export interface Reading {
  /** Null when no word is left to look for. */
  readonly question: Question | null;
  readonly filter: FactFilter;
  readonly understood: readonly Understanding[];
}

/** Whether words are left: such a question may be for the name of an entry. */
export interface Understood extends Reading {
  readonly hasPlainWords: boolean;
}

/** What all the entries of a room are: said beside other words, it asks for nothing. */
const ROOM_NOUNS: Readonly<Record<EntryRoom, ReadonlySet<string>>> = {
  actors: new Set(['acteur', 'actor', 'ville', 'commune', 'citie', 'town']),
  projects: new Set(['projet', 'project']),
  cooperations: new Set(['cooperation', 'partenariat', 'partnership']),
};

/** Said before the name of a town, they make it the town: `mairie de Lyon`. */
const TOWN_BODIES = new Set(['mairie', 'ville', 'commune', 'municipalite', 'city', 'town']);

/**
 * Takes the phrases that name a place, a theme, a kind... for filters, the longest first come. A filter of that name
 * chosen already stays as it is, and the phrase is words; so do phrases that are part of a longer term of the field.
 * Where nothing else is asked, the words of the canonical label stay in the question and make the order.
 */
export function understandQuestion(book: Phrasebook, room: EntryRoom, question: Question, filter: FactFilter): Understood {
  const full = question.folded.filter((word) => !isEmptyWord(word));
  const isNoun = ({ meaning, typed }: Phrase) => meaning === null && typed.length === 1 && (ROOM_NOUNS[room].has(rootOf(typed[0] as string)) || isFiller(typed[0] as string));
  const all = readAuthorities(listPhrases(book, room, full, filter, true), room, filter);
  const hasPlain = (phrases: readonly Phrase[]) => phrases.some((phrase) => phrase.meaning === null && !isNoun(phrase));
  const phrases = hasPlain(all) ? readAuthorities(listPhrases(book, room, full, filter, false), room, filter) : all;
  const found = phrases.flatMap(({ meaning, typed, own }) => (meaning ? [{ meaning, typed, own }] : []));
  const hasPlainWords = hasPlain(phrases);
  if (found.length === 0) return { question, filter, understood: [], hasPlainWords };
  const told = phrases.filter((phrase) => !isNoun(phrase));
  // Beside a filter, the words that are left make the order: those of the filter are borne by all that is listed, unless
  // two values of one filter are asked, which must both be there.
  const isOne = ({ name }: Meaning) => found.filter(({ meaning }) => meaning.name === name).length === 1;
  const isLoose = (meaning: Meaning, own: readonly string[]) => room === 'actors' && isNameOfActors(meaning, own) && found.some(({ meaning: { name, values } }) => (name === 'kind' && !values.includes(ABROAD)) || name === 'category');
  const kept = told.flatMap(({ meaning, typed, own }) => {
    if (!meaning) return typed;
    return hasPlainWords && isOne(meaning) && !isLoose(meaning, own) ? [] : wordsKept(meaning, own);
  });
  const read = composeQuestion(kept, book.isName);
  const isLastOpen = question.isLastOpen && phrases.at(-1)?.meaning === null && read?.isLastOpen === true;
  return {
    question: read && { ...read, folded: question.folded, whole: question.whole, isLastOpen },
    filter: found.reduce<FactFilter>((narrowed, { meaning, own }) => (isLoose(meaning, own) ? narrowed : addValues(narrowed, meaning)), filter),
    understood: found.map(({ meaning, typed }) => ({ words: typed.join(' '), name: meaning.name, value: meaning.values.join(','), labels: meaning.labels })),
    hasPlainWords,
  };
}

/**
 * Associations are called after a country more often than they are placed there: `association Mali` asks for both, and
 * every entry placed there bears the word. So with a continent, and not with a part of one, whose entries do not bear all
 * of its name.
 */
const isNameOfActors = ({ name, values, words, borne }: Meaning, own: readonly string[]) =>
  name === 'country' && words.length > 0 && (values.length === 1 || own.every((word) => borne.has(rootOf(word))));

/** What authorities are called, whatever their tier: `villes palestiniennes`, `régions italiennes`. Roots. */
const AUTHORITY_NOUNS = new Set(
  'collectivite commune ville municipalite region departement province canton intercommunalite agglomeration metropole citie town municipalitie countie'.split(' '),
);
const AT_HOME = 'authority';
const ABROAD = 'partner-government';

/**
 * Beside a country abroad, authorities are those of that country; beside France or a territory of it, its own. Without a
 * place the nouns stay words.
 */
function readAuthorities(phrases: Phrase[], room: EntryRoom, filter: FactFilter): Phrase[] {
  if (room !== 'actors' || filter.kind !== undefined) return phrases;
  const countries = phrases.flatMap(({ meaning }) => (meaning?.name === 'country' ? meaning.values : []));
  const isAbroad = countries.some((code) => code !== 'FR');
  const isPlaced = countries.length > 0 || phrases.some(({ meaning }) => meaning?.name === 'region' || meaning?.name === 'departement');
  if (!isPlaced) return phrases;
  const kind = isAbroad ? ABROAD : AT_HOME;
  const isAuthority = ({ meaning, typed }: Phrase) =>
    meaning === null ? typed.length === 1 && AUTHORITY_NOUNS.has(rootOf(typed[0] as string)) : meaning.name === 'kind' && meaning.values.includes(AT_HOME);
  const labels = VALUE_LABELS['kind']?.[kind] as Bilingual;
  // Without words of its own: those that are at home in the place come first.
  const meaning: Meaning = { name: 'kind', values: [kind], labels, words: [], borne: new Set(), rank: RANKS.vocabulary };
  return phrases.map((phrase) => (isAuthority(phrase) ? { ...phrase, meaning } : phrase));
}

interface Phrase {
  /** Null for a word, or a term, that is nothing but itself. */
  readonly meaning: Meaning | null;
  readonly typed: readonly string[];
  /** The words typed that name it, without `mairie de` before them. */
  readonly own: readonly string[];
}

/** Cuts a question into phrases, the longest first come. */
function listPhrases(book: Phrasebook, room: EntryRoom, full: readonly string[], filter: FactFilter, withUnsure: boolean): Phrase[] {
  const phrases: Phrase[] = [];
  for (let at = 0; at < full.length; ) {
    const isOpen = (meaning: Meaning) => filter[meaning.name] === undefined && (withUnsure || !meaning.isUnsure);
    const accepts = (meaning: Meaning, length: number) => isOpen(meaning) && (!meaning.isCompanion || length < full.length);
    const isBody = TOWN_BODIES.has(full[at] as string);
    const town = isBody ? book.longestAt(full, at + 1, room, (meaning) => meaning.name === 'commune' && isOpen(meaning)) : null;
    const found = town?.meaning ? { ...town, length: town.length + 1 } : book.longestAt(full, at, room, accepts);
    const typed = full.slice(at, at + (found?.length ?? 1));
    phrases.push({ meaning: found?.meaning ?? null, typed, own: town?.meaning ? typed.slice(1) : typed });
    at += typed.length;
  }
  return phrases;
}

const wordsKept = ({ borne, words }: Meaning, typed: readonly string[]) => (typed.every((word) => borne.has(rootOf(word))) ? typed : words);

function addValues(filter: FactFilter, { name, values }: Meaning): FactFilter {
  const typed = name === 'sdg' ? values.map(Number) : values;
  const before = (filter[name] ?? []) as readonly (string | number)[];
  return { ...filter, [name]: [...new Set([...before, ...typed])] };
}
