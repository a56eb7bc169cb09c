import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { loadReferenceLists, type DatabaseConfig } from '@portulan/register';
import type { Configuration } from '../configuration/index.js';
import type { OpenDatabase } from './open-database.js';

/** What the thread that fills is told. */
export interface FillOrder {
  readonly database: DatabaseConfig;
  readonly wantsStarter: boolean;
}

const STATE_SQL = `SELECT NOT EXISTS (SELECT 1 FROM territory) AS "hasNoLists", NOT EXISTS (SELECT 1 FROM entry) AS "isEmpty"`;

/**
 * Brings the official lists up to date and, in an empty directory that wants it, loads the starter directory.
 *
 * The first time is the work of a thread with a connection of its own: the lists of the whole country that it reads
 * would else stay in the memory of a server that never needs them again.
 */
export async function fillDatabase({ register, isEmbedded }: OpenDatabase, configuration: Configuration, say: (sentence: string) => void): Promise<void> {
  const [state] = await register.query<{ hasNoLists: boolean; isEmpty: boolean }>(STATE_SQL);
  const wantsStarter = (configuration.PORTULAN_STARTER ?? isEmbedded) && state?.isEmpty === true;
  if (!wantsStarter && state?.hasNoLists === false) {
    await loadReferenceLists(register);
    return;
  }
  if (wantsStarter) say('Loading the starter directory…');
  await runFiller({ database: register.config, wantsStarter });
}

async function runFiller(order: FillOrder): Promise<void> {
  const filler = new Worker(new URL('./fill-worker.js', import.meta.url), { workerData: order });
  // A failure of the thread is an `error` event, which rejects here.
  const [code] = (await once(filler, 'exit')) as [number];
  if (code !== 0) throw new Error(`The official lists could not be loaded: the thread that loads them ended with code ${code}.`);
}
