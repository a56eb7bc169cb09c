import { createSearch, type Search, type SearchConfig } from '../index.js';
import type { EngineName } from '../port/index.js';

const { MEILI_URL, MEILI_KEY } = process.env;

export const ENGINES = ['postgres', 'meilisearch'] as const satisfies readonly EngineName[];

/** Whether an engine can be tried here: without a server given in MEILI_URL, Meilisearch is skipped and Jest says so. */
export const isGiven = (engine: EngineName): boolean => engine === 'postgres' || MEILI_URL !== undefined;

/** The server that is given, with indexes of this spec alone. */
export const givenMeili = (spec: string) => ({ url: MEILI_URL as string, key: MEILI_KEY, prefix: `${spec}-${process.pid}` });

/** A search by an engine that is given, with everything in it. */
export async function openGiven(engine: EngineName, spec: string, config: Pick<SearchConfig, 'register' | 'log'>): Promise<Search> {
  const search = await createSearch({ ...config, ...(engine === 'meilisearch' ? { meili: givenMeili(spec) } : {}) });
  await search.sync();
  return search;
}
