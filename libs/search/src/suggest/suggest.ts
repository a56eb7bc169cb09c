import type { Lang, Suggestion, SuggestionGroup, SuggestionsAnswer } from '@portulan/contract';
import type { EntryRoom } from '@portulan/domain';
import { readCards } from '../lists/index.js';
import type { SearchEngine } from '../port/index.js';
import { addressOf, placeAddressOf, type Bilingual } from '../settings/index.js';
import type { KnownPlace, Vocabulary } from '../vocabulary/index.js';
import type { UnderstandingSources } from '../understanding/index.js';
import { composeQuestion, foldText, readQuestion, respellWords, type Question } from '../words/index.js';
import { matchNames, nameThing, type Named } from './match-names.js';
import { suggestEntry } from './suggest-entries.js';

const GROUP_SIZE = 5;
/** In the order they are shown. */
const GROUPS = ['actors', 'projects', 'cooperations', 'places', 'themes'] as const satisfies readonly SuggestionGroup[];
const ROOMS: readonly EntryRoom[] = ['actors', 'projects', 'cooperations'];

const TIERS: Readonly<Record<KnownPlace['tier'], Bilingual>> = {
  country: { fr: 'Pays', en: 'Country' },
  region: { fr: 'Région', en: 'Region' },
  departement: { fr: 'Département', en: 'Département' },
  epci: { fr: 'Intercommunalité', en: 'Grouping of communes' },
  commune: { fr: 'Commune', en: 'Commune' },
};

interface Group {
  readonly items: readonly Suggestion[];
  readonly total: number;
}

/** What the box proposes besides entries, folded once. */
export interface SuggestedNames {
  readonly places: readonly Named<KnownPlace>[];
  readonly themes: readonly Named<{ readonly code: string; readonly labels: Bilingual }>[];
}

export function nameSuggestions({ themes, synonyms, names }: Vocabulary, places: readonly KnownPlace[]): SuggestedNames {
  const formers = new Set(names.formerRegions.map(({ name }) => name));
  const known = (ref: string) => (names.ofTerritories.get(ref) ?? []).filter((name) => !formers.has(name));
  return {
    places: places.map((place) => nameThing(place, [place.labels.fr, place.labels.en, ...place.aliases, ...known(place.ref)])),
    themes: [...themes].map(([code, labels]) => {
      const both = [labels.fr, labels.en];
      return nameThing({ code, labels }, [...both, ...both.flatMap((label) => synonyms.alike(foldText(label)))]);
    }),
  };
}

export interface SuggestSources extends UnderstandingSources {
  readonly vocabulary: Vocabulary;
  readonly engine: SearchEngine;
  readonly names: SuggestedNames;
}

/** Groups of what answers to the words typed so far, empty groups left out; nothing for no words. */
export async function suggest(
  sources: SuggestSources,
  { q, lang }: { q: string; lang: Lang },
): Promise<SuggestionsAnswer> {
  const { register, engine, names, book, words, moment } = sources;
  const question = readQuestion(q, book.isName);
  if (!question) return { groups: [] };
  const ask = async (asked: (room: EntryRoom) => Promise<Question | null>) =>
    Promise.all(ROOMS.map(async (room): Promise<Group> => {
      const each = await asked(room);
      return each ? suggestRoom(room, each) : { items: [], total: 0 };
    }));
  const suggestRoom = async (room: EntryRoom, each: Question): Promise<Group> => {
    const request = { question: each, filter: { where: 'any' as const }, sort: 'relevance' as const, lang, offset: 0, limit: GROUP_SIZE, facets: [], moment };
    const { ids, total } = await engine.find(room, request);
    const cards = await readCards(sources, room, ids, lang);
    return { items: cards.map((card) => suggestEntry(room, card, lang)), total };
  };

  let places = suggestPlaces(names, question, lang);
  let themes = suggestThemes(names, question, lang);
  let entries = await ask(() => Promise.resolve(question));
  let didYouMean: string | undefined;
  if ([...entries, places, themes].every(({ total }) => total === 0)) {
    entries = await ask(async (room) => {
      const respelled = await respellWords(register, await words(room), question.folded, question.isLastOpen);
      didYouMean ??= respelled?.join(' ');
      return respelled && composeQuestion(respelled, book.isName);
    });
    const respelled = readQuestion(didYouMean, book.isName);
    if (respelled) {
      places = suggestPlaces(names, respelled, lang);
      themes = suggestThemes(names, respelled, lang);
    }
  }
  const groups = Object.fromEntries([...ROOMS.map((room, index) => [room, entries[index]]), ['places', places], ['themes', themes]]) as Record<string, Group>;
  const answer = GROUPS.map((group) => ({ group, items: [...(groups[group]?.items ?? [])], total: groups[group]?.total ?? 0 }));
  return { groups: answer.filter(({ total }) => total > 0), ...(didYouMean && [...entries, places, themes].some(({ total }) => total > 0) ? { didYouMean } : {}) };
}

function suggestPlaces({ places }: SuggestedNames, question: Question, lang: Lang): Group {
  const found = matchNames(places, question);
  const items = found.slice(0, GROUP_SIZE).map(
    ({ ref, tier, code, labels, within }): Suggestion => ({
      group: 'places',
      id: ref,
      label: labels[lang],
      detail: [TIERS[tier][lang], within].filter(Boolean).join(' · '),
      url: placeAddressOf(tier, code),
    }),
  );
  return { items, total: found.length };
}

function suggestThemes({ themes }: SuggestedNames, question: Question, lang: Lang): Group {
  const found = matchNames(themes, question);
  const items = found.slice(0, GROUP_SIZE).map(
    ({ code, labels }): Suggestion => ({
      group: 'themes',
      id: code,
      label: labels[lang],
      detail: null,
      url: `${addressOf('projects')}?theme=${encodeURIComponent(code)}`,
    }),
  );
  return { items, total: found.length };
}
