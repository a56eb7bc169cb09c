import { createSearch, type Search } from '@portulan/search';
import type { Configuration } from '../configuration/index.js';
import type { OpenDatabase } from './open-database.js';

/** The search of the configuration, for the server and the commands alike. */
export function openSearch({ register }: OpenDatabase, { MEILI_URL, MEILI_KEY }: Configuration, log: (sentence: string) => void): Promise<Search> {
  return createSearch({ register, log, ...(MEILI_URL === undefined ? {} : { meili: { url: MEILI_URL, key: MEILI_KEY } }) });
}
