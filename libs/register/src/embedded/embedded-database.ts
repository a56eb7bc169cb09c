import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client, DatabaseError } from 'pg';
import { clientConfig, RegisterFailure, withDatabase, type DatabaseConfig } from '../database/index.js';
import { startEmbeddedServer, type EmbeddedServerOptions } from './embedded-server.js';

const DATABASE = 'portulan';
const DUPLICATE_DATABASE = '42P04';
/** Held by the program that runs on the data, for as long as it lives: the system lets go of it when it dies. */
const OWNER_LOCK = 7_067_084;
/** A program that was just killed may need a moment to be seen as gone. */
const OWNER_PATIENCE_MS = 1_500;
const RETRY_MS = 100;

export interface EmbeddedDatabaseOptions extends EmbeddedServerOptions {
  /** What to do when another program runs on the same data: be refused, or work beside it (commands). */
  readonly whenRunning?: 'refuse' | 'join';
}

/** The database of one installation, ready to be opened. */
export interface EmbeddedDatabase {
  readonly config: DatabaseConfig;
  /** Whether the last run had not ended properly: PostgreSQL has repaired itself. */
  readonly recovered: boolean;
  /** Whether another program owns it, which alone will stop it. */
  readonly joined: boolean;
  /** Leaves word of where this program answers, for a second start to tell. */
  announce(address: string): void;
  /** Stops PostgreSQL at once but properly; does nothing when the database was joined. */
  stop(): Promise<void>;
}

/**
 * Starts the embedded PostgreSQL for this program alone, or joins it.
 *
 * @throws RegisterFailure `already-running` with the address of the other program, and those of `startEmbeddedServer`
 */
export async function startEmbeddedDatabase(options: EmbeddedDatabaseOptions): Promise<EmbeddedDatabase> {
  const word = join(resolve(options.dataDir), 'running.json');
  const server = await startEmbeddedServer(options);
  const guard = new Client(clientConfig(server.config));
  // The guard breaks when the server dies: then its queries fail too, and say so where somebody listens.
  guard.on('error', () => undefined);
  await guard.connect();
  const owned = await takeOwnership(guard);
  if (!owned && options.whenRunning !== 'join') {
    await guard.end();
    throw alreadyRunning(options.dataDir, word);
  }
  await ensureDatabase(guard);
  const config = withDatabase(server.config, DATABASE);
  if (!owned) {
    await guard.end();
    return { config, recovered: false, joined: true, announce: () => undefined, stop: () => Promise.resolve() };
  }
  const announce = (address: string | null) => writeFileSync(word, JSON.stringify({ pid: process.pid, address }));
  announce(null);
  return {
    config,
    recovered: server.recovered,
    joined: false,
    announce,
    stop: async () => {
      rmSync(word, { force: true });
      await guard.end().catch(() => undefined);
      await server.stop();
    },
  };
}

async function takeOwnership(guard: Client): Promise<boolean> {
  const begun = Date.now();
  for (;;) {
    const { rows } = await guard.query<{ owned: boolean }>(`SELECT pg_try_advisory_lock(${OWNER_LOCK}) AS owned`);
    if (rows[0]?.owned === true) return true;
    if (Date.now() - begun > OWNER_PATIENCE_MS) return false;
    await wait(RETRY_MS);
  }
}

async function ensureDatabase(guard: Client): Promise<void> {
  const { rowCount } = await guard.query(`SELECT 1 FROM pg_database WHERE datname = $1`, [DATABASE]);
  if (rowCount !== 0) return;
  try {
    await guard.query(`CREATE DATABASE ${DATABASE}`);
  } catch (failure) {
    if (!(failure instanceof DatabaseError) || failure.code !== DUPLICATE_DATABASE) throw failure;
  }
}

function alreadyRunning(dataDir: string, word: string): RegisterFailure {
  let address: string | null = null;
  try {
    ({ address } = JSON.parse(readFileSync(word, 'utf8')) as { address: string | null });
  } catch {
    // It has only just started, or its word was removed: the refusal stands without the address.
  }
  const where = address === null ? 'A command of Portulan, or a server that is starting,' : `Portulan already runs at ${address}: it`;
  return new RegisterFailure(
    'already-running',
    `${where} holds the data of ${dataDir}. Nothing was changed. Use it there, stop it first, or set PORTULAN_DATA_DIR to another folder.`,
    address === null ? {} : { detail: address },
  );
}
