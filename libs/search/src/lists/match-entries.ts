import type { EntryFilter } from '@portulan/contract';
import type { EntryRoom } from '@portulan/domain';
import type { SearchEngine } from '../port/index.js';
import { askInTurn, type Reading, type UnderstandingSources } from '../understanding/index.js';
import { resolveFunders } from './resolve-funders.js';

/** More than there will ever be. */
const NO_LIMIT = 10_000_000;

/**
 * Every entry of the room that a list with these words and filters would show, in no order.
 *
 * @param chosen what is chosen beside the words
 */
export async function matchEntries(
  { engine, ...sources }: UnderstandingSources & { readonly engine: SearchEngine },
  room: EntryRoom,
  q: string,
  { q: _, literal, ...chosen }: EntryFilter,
): Promise<string[]> {
  if (q.trim() === '') return [];
  const filter = await resolveFunders(sources.register, chosen);
  const isNarrowed = (given: object) => Object.entries(given).some(([name, value]) => name !== 'where' && value !== undefined);
  const list = async (reading: Reading | null): Promise<readonly string[]> => {
    if (!reading) return [];
    if (reading.question && !isNarrowed(reading.filter)) return engine.matchIds(room, reading.question);
    return (await engine.find(room, { ...reading, sort: 'name', lang: 'fr', offset: 0, limit: NO_LIMIT, facets: [], moment: sources.moment })).ids;
  };
  const { answer } = await askInTurn(sources, { room, q, literal, filter }, async (reading) => {
    const ids = await list(reading);
    return { ids, total: ids.length };
  });
  return [...answer.ids];
}
