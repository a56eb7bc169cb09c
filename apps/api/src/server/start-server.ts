import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { followOutbox, RegisterFailure } from '@portulan/register';
import { createSearch, type Search } from '@portulan/search';
import { Tiles } from '@portulan/tiles';
import pino from 'pino';
import type { Configuration } from '../configuration/index.js';
import { describeConfiguration } from '../configuration/index.js';
import { createApp } from './create-app.js';
import { fillDatabase } from './fill-database.js';
import { listen } from './listen.js';
import { openDatabase, type OpenDatabase } from './open-database.js';
import { ServedVersion } from './served-version.js';
import { forgetServerState, keepServerState, readServerState } from './server-state.js';
import { StartFailure } from './start-failure.js';

export interface RunningServer {
  readonly url: string;
  readonly app: NestFastifyApplication;
  /** Ends requests under way, then everything else, the embedded database last. */
  stop(): Promise<void>;
}

const SITE_FOLDER = resolve(fileURLToPath(new URL('../../../web/build', import.meta.url)));

/** Starts the whole product: database, lists, starter directory, search, map, site; resolves when it can be opened. */
export async function startServer(configuration: Configuration, say: (sentence: string) => void): Promise<RunningServer> {
  const log = pino({ level: configuration.LOG_LEVEL });
  log.debug(describeConfiguration(configuration), 'configuration');
  const closing: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    for (const close of closing.splice(0).reverse()) await close();
  };
  try {
    const database = await openDatabase(configuration).catch((failure: unknown) => explainSecondStart(failure, configuration));
    closing.push(() => database.close());
    await fillDatabase(database, configuration, say);
    const { search, tiles, version } = await openShadows(database, configuration, log, closing);
    const app = await createApp({
      parts: { register: database.register, search, tiles, requestsPerMinute: configuration.RATE_LIMIT },
      version,
      log,
      isBehindProxy: configuration.TRUST_PROXY,
      siteFolder: SITE_FOLDER,
      publicUrl: configuration.PUBLIC_URL,
    });
    closing.push(() => app.close());
    const url = await listen(app, configuration, say);
    if (database.isEmbedded) {
      await keepServerState(configuration.PORTULAN_DATA_DIR, { url, pid: process.pid });
      closing.push(() => forgetServerState(configuration.PORTULAN_DATA_DIR));
    }
    return { url, app, stop };
  } catch (failure) {
    await stop();
    throw failure;
  }
}

/** Search and map follow the outbox; what they serve decides the version of the answers. */
async function openShadows(
  { register }: OpenDatabase,
  configuration: Configuration,
  log: pino.Logger,
  closing: (() => Promise<unknown>)[],
): Promise<{ search: Search; tiles: Tiles; version: ServedVersion }> {
  const version = new ServedVersion(String(Date.now()));
  const meili = configuration.MEILI_URL ? { url: configuration.MEILI_URL, key: configuration.MEILI_KEY } : undefined;
  const search = await createSearch({ register, ...(meili ? { meili } : {}), log: (sentence: string) => log.warn(sentence) });
  closing.push(() => search.close());
  await search.sync();
  closing.push(await search.follow());
  const tiles = Tiles.start(register.config);
  closing.push(() => tiles.close());
  return { search, tiles, version };
}

async function explainSecondStart(failure: unknown, configuration: Configuration): Promise<never> {
  if (!(failure instanceof RegisterFailure) || failure.code !== 'already-running') throw failure;
  const state = await readServerState(configuration.PORTULAN_DATA_DIR);
  throw new StartFailure(
    'already-running',
    state
      ? `Portulan already runs here: open ${state.url}. To stop it, press Ctrl-C where it was started (process ${state.pid}).`
      : failure.sentence,
  );
}

void followOutbox;
