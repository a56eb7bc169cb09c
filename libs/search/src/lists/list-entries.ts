import type { ActorList, CooperationList, ListQuery, ProjectList } from '@portulan/contract';
import type { EntryRoom } from '@portulan/domain';
import type { Queryable } from '@portulan/register';
import type { FactFilter, FindRequest, SearchEngine } from '../port/index.js';
import { FACETS } from '../settings/index.js';
import type { Vocabulary } from '../vocabulary/index.js';
import { readQuestion, respellQuestion, type Question } from '../words/index.js';
import { labelFilters } from './apply-labels.js';
import { labelFacets } from './label-facets.js';
import { listRelaxations } from './list-relaxations.js';
import { readCards } from './read-cards.js';
import { resolveFunders } from './resolve-funders.js';

export interface Lists {
  actors: ActorList;
  projects: ProjectList;
  cooperations: CooperationList;
}

export interface ListSources {
  readonly register: Queryable;
  readonly vocabulary: Vocabulary;
  readonly engine: SearchEngine;
}

/** One page of a room with its facets, in words people read. */
export async function listEntries<Room extends EntryRoom>(sources: ListSources, room: Room, query: ListQuery): Promise<Lists[Room]> {
  const { register, vocabulary, engine } = sources;
  const { q, lang, page, size, sort, ...filter } = query;
  const [facts, appliedFilters] = await Promise.all([resolveFunders(register, filter), labelFilters(register, vocabulary, { q, ...filter }, lang)]);
  const question = readQuestion(q);
  const request: FindRequest = {
    question,
    filter: facts,
    sort: sort ?? (question ? 'relevance' : 'name'),
    lang,
    offset: (page - 1) * size,
    limit: size,
    facets: FACETS,
  };
  // Words that fold to nothing (`!!!`) are words all the same, and nothing bears them.
  const found = q?.trim() && !question ? { ...NOTHING, engine: engine.name } : await engine.find(room, request);
  const respelled = found.total === 0 && question ? await findRespelled(sources, room, request, question) : null;
  const answer = respelled?.found ?? found;
  const ask = (facts: FactFilter, hasWords: boolean) => (hasWords && q?.trim() && !question ? null : { question: hasWords ? question : null, filter: facts });
  return {
    items: await readCards(register, vocabulary, room, answer.ids, lang),
    total: answer.total,
    page,
    size,
    facets: await labelFacets(register, vocabulary, answer.facets, facts, lang),
    appliedFilters,
    understood: [],
    relaxations: answer.total === 0 ? await listRelaxations(engine, room, appliedFilters, facts, ask) : [],
    ...(respelled ? { didYouMean: respelled.question.words.join(' ') } : {}),
    engine: answer.engine,
  } as Lists[Room];
}

const NOTHING = { ids: [], total: 0, facets: {} };

/** Asks again with the nearest known words; null when that finds nothing either. */
async function findRespelled({ register, engine }: ListSources, room: EntryRoom, request: FindRequest, question: Question) {
  const respelled = await respellQuestion(register, room, question);
  if (!respelled) return null;
  const found = await engine.find(room, { ...request, question: respelled });
  return found.total > 0 ? { found, question: respelled } : null;
}
