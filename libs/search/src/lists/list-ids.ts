import type { EntryFilter, Lang } from '@portulan/contract';
import type { EntryRoom } from '@portulan/domain';
import type { SearchEngine, SortName } from '../port/index.js';
import { askInTurn, type Reading, type UnderstandingSources } from '../understanding/index.js';
import { resolveFunders } from './resolve-funders.js';

/** A list without its pages. */
export type WholeListQuery = EntryFilter & { readonly sort?: SortName | undefined; readonly lang: Lang };

/** More than there will ever be. */
const NO_LIMIT = 10_000_000;

/** Every entry that the pages of a list would show, in the order of that list. */
export async function listIds(
  { engine, ...sources }: UnderstandingSources & { readonly engine: SearchEngine },
  room: EntryRoom,
  { q, literal, sort, lang, ...chosen }: WholeListQuery,
): Promise<readonly string[]> {
  const filter = await resolveFunders(sources.register, chosen);
  const order = sort ?? (q?.trim() ? 'relevance' : 'name');
  const find = async (reading: Reading | null) =>
    reading ? engine.find(room, { question: reading.question, filter: reading.filter, sort: order, lang, offset: 0, limit: NO_LIMIT, facets: [], moment: sources.moment }) : { ids: [], total: 0 };
  const { answer } = await askInTurn<{ readonly ids: readonly string[]; readonly total: number }>(sources, { room, q, literal, filter }, find);
  return answer.ids;
}
