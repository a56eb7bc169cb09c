import type { ActorList, CooperationList, ListQuery, ProjectList } from '@portulan/contract';
import type { EntryRoom } from '@portulan/domain';
import type { Queryable } from '@portulan/register';
import type { FactFilter, FindRequest, SearchEngine } from '../port/index.js';
import { FACETS } from '../settings/index.js';
import { askInTurn, type Phrasebook, type Reading } from '../understanding/index.js';
import type { Vocabulary } from '../vocabulary/index.js';
import { labelFilters } from './apply-labels.js';
import { explainHits } from './explain-hits.js';
import { labelFacets } from './label-facets.js';
import { listRelaxations } from './list-relaxations.js';
import { readCards } from './read-cards.js';
import { resolveFunders } from './resolve-funders.js';
import { askAgain, tellUnderstood } from './tell-understood.js';

export interface Lists {
  actors: ActorList;
  projects: ProjectList;
  cooperations: CooperationList;
}

export interface ListSources {
  readonly register: Queryable;
  readonly vocabulary: Vocabulary;
  readonly book: Phrasebook;
  readonly engine: SearchEngine;
}

/** One page of a room with its facets, in words people read. */
export async function listEntries<Room extends EntryRoom>(sources: ListSources, room: Room, query: ListQuery): Promise<Lists[Room]> {
  const { register, vocabulary, engine } = sources;
  const { q, literal, lang, page, size, sort, explain, ...filter } = query;
  const [facts, appliedFilters] = await Promise.all([resolveFunders(register, filter), labelFilters(register, vocabulary, { q, ...filter }, lang)]);
  const find = (reading: Reading | null) =>
    reading ? engine.find(room, toRequest(reading, query)) : Promise.resolve({ ...NOTHING, engine: engine.name });
  const { answer, reading, question, didYouMean, better = reading } = await askInTurn(sources, { room, q, literal, filter: facts }, find);
  const ask = (narrowed: FactFilter, hasWords: boolean) => (hasWords ? better && askAgain(better, narrowed) : { question: null, filter: narrowed });
  const searched = reading?.question;
  const explained = searched && { searched, asked: (didYouMean && question) || searched, understood: reading.understood };
  return {
    items: await readCards(register, vocabulary, room, answer.ids, lang),
    total: answer.total,
    page,
    size,
    facets: await labelFacets(register, vocabulary, answer.facets, reading?.filter ?? facts, lang),
    appliedFilters,
    understood: tellUnderstood(reading?.understood ?? [], lang),
    relaxations: answer.total === 0 ? await listRelaxations(engine, room, appliedFilters, facts, ask) : [],
    ...(explain ? { explanations: await explainHits(register, room, answer.ids, explained ?? null) } : {}),
    ...(didYouMean ? { didYouMean } : {}),
    engine: answer.engine,
  } as Lists[Room];
}

const NOTHING = { ids: [], total: 0, facets: {} };

function toRequest({ question, filter }: Reading, { sort, lang, page, size, q }: ListQuery): FindRequest {
  // Words of which nothing is left once understood were words all the same.
  const order = sort ?? (q?.trim() ? 'relevance' : 'name');
  return { question, filter, sort: order, lang, offset: (page - 1) * size, limit: size, facets: FACETS };
}
