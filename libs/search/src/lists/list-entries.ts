import type { ActorList, CooperationList, Lang, ListQuery, ProjectList } from '@portulan/contract';
import { FACET_VALUES_MAX, type EntryRoom } from '@portulan/domain';
import type { FactFilter, FindRequest, SearchEngine } from '../port/index.js';
import { FACETS } from '../settings/index.js';
import { askInTurn, readWithout, type Reading, type UnderstandingSources } from '../understanding/index.js';
import type { Question } from '../words/index.js';
import type { Vocabulary } from '../vocabulary/index.js';
import { labelFilters } from './apply-labels.js';
import { explainHits } from './explain-hits.js';
import { labelFacets } from './label-facets.js';
import { listRelaxations, listWaysOut, type WayOut } from './list-relaxations.js';
import { readCards } from './read-cards.js';
import { resolveFunders } from './resolve-funders.js';
import { askAgain, tellUnderstood } from './tell-understood.js';

export interface Lists {
  actors: ActorList;
  projects: ProjectList;
  cooperations: CooperationList;
}

export interface ListSources extends UnderstandingSources {
  readonly vocabulary: Vocabulary;
  readonly engine: SearchEngine;
}

/** One page of a room with its facets, in words people read. */
export async function listEntries<Room extends EntryRoom>(sources: ListSources, room: Room, query: ListQuery): Promise<Lists[Room]> {
  const { register, vocabulary, engine } = sources;
  const { q, literal, lang, page, size, sort, explain, ...filter } = query;
  const [facts, appliedFilters] = await Promise.all([resolveFunders(register, filter), labelFilters(register, vocabulary, { q, ...filter }, lang)]);
  const find = (reading: Reading | null) =>
    reading ? engine.find(room, { ...toRequest(reading, query), moment: sources.moment }) : Promise.resolve({ ...NOTHING, engine: engine.name });
  const { answer, reading, question, didYouMean, better = reading } = await askInTurn(sources, { room, q, literal, filter: facts }, find);
  const ask = (narrowed: FactFilter, hasWords: boolean) => (hasWords ? better && askAgain(better, narrowed) : { question: null, filter: narrowed });
  // Words that had to be spelled otherwise are told as "did you mean".
  const meant = didYouMean === undefined ? reading : null;
  const waysOut = async () => [...listWaysOut(appliedFilters, facts, ask), ...(await listMeantWaysOut(sources, room, question, meant, facts, lang))];
  const searched = reading?.question;
  const explained = searched && { searched, asked: (didYouMean && question) || searched, understood: reading.understood };
  const [items, facets] = await Promise.all([
    readCards(sources, room, answer.ids, lang),
    labelFacets(sources, answer.facets, reading?.filter ?? facts, lang),
  ]);
  return {
    items,
    total: answer.total,
    page,
    size,
    facets,
    // Told from the counts: of funders, some may not be shown.
    longFacets: FACETS.filter((name) => (answer.facets[name]?.length ?? 0) >= FACET_VALUES_MAX),
    appliedFilters,
    understood: tellUnderstood(reading?.understood ?? [], lang),
    relaxations: answer.total === 0 ? await listRelaxations(engine, room, await waysOut()) : [],
    ...(explain ? { explanations: await explainHits(register, room, answer.ids, explained ?? null) } : {}),
    ...(didYouMean ? { didYouMean } : {}),
    engine: answer.engine,
  } as Lists[Room];
}

/** One way out for each part of the question that was taken for a filter: the same question without it. */
function listMeantWaysOut(sources: ListSources, room: EntryRoom, question: Question | null, meant: Reading | null, facts: FactFilter, lang: Lang): Promise<WayOut[]> {
  if (!question || !meant) return Promise.resolve([]);
  return Promise.all(
    meant.understood.map(async ({ words, name, value, labels }) => ({
      choice: { name, value, label: labels[lang], words },
      asked: await readWithout(sources, room, question, { words }, facts),
    })),
  );
}

const NOTHING = { ids: [], total: 0, facets: {} };

function toRequest({ question, filter }: Reading, { sort, lang, page, size, q }: ListQuery): FindRequest {
  // Words of which nothing is left once understood were words all the same.
  const order = sort ?? (q?.trim() ? 'relevance' : 'name');
  return { question, filter, sort: order, lang, offset: (page - 1) * size, limit: size, facets: FACETS };
}
