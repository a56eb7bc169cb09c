import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client, DatabaseError } from 'pg';
import { clientConfig, RegisterFailure, type DatabaseConfig } from '../database/index.js';
import { chooseSocketFolder, give, openHomeFolder, reachNativeFiles, type HomeFolder } from './home-folder.js';
import { initCluster, SERVER_USER } from './init-cluster.js';
import { findNativeFiles, type NativeFiles } from './native-files.js';
import { readPostmaster, removeStalePostmaster } from './postmaster-file.js';
import { runProgram } from './run-program.js';
import { chooseServiceAccount, type ServiceAccount } from './service-account.js';
import { writeSettings, type ServerDoor } from './settings.js';

/** How long a server that died badly may take to let go of its memory before the next one can have the folder. */
const START_PATIENCE_MS = 30_000;
/** How long a server may take to repair itself after a crash. */
const RECOVERY_PATIENCE_MS = 600_000;
const RETRY_MS = 250;
const LOG_MAX_BYTES = 5_000_000;
const CANNOT_CONNECT_NOW = '57P03';

export interface EmbeddedServerOptions {
  readonly dataDir: string;
  readonly log?: (sentence: string) => void;
  /** False for tests only: fast, and lost if the machine crashes. */
  readonly durable?: boolean;
}

/** A PostgreSQL that runs, whoever started it. */
export interface EmbeddedServer {
  readonly home: HomeFolder;
  /** Reaches the maintenance database, `postgres`. */
  readonly config: Extract<DatabaseConfig, { host: string }>;
  /** Whether it was found running, or had not been stopped properly. */
  readonly recovered: boolean;
  /** Stops it for everybody: work under way is rolled back, what was committed is on the disk. */
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL that came with npm on a folder, making the database when there is none, or joins the one that
 * already runs there. Who may use it is not its concern: see `startEmbeddedDatabase`.
 *
 * @throws RegisterFailure
 */
export async function startEmbeddedServer(options: EmbeddedServerOptions): Promise<EmbeddedServer> {
  const { log = () => undefined, durable = true } = options;
  const dataDir = resolve(options.dataDir);
  const account = chooseServiceAccount(dataDir);
  const home = openHomeFolder(dataDir, account, log);
  const files = reachNativeFiles(findNativeFiles(), account);
  await initCluster(home, files, account);

  const recovered = existsSync(join(home.cluster, 'postmaster.pid'));
  if (removeStalePostmaster(home.cluster)) log('A trace of a server that died was removed.');
  const config = await launch(home, files, account, durable);
  return { home, config, recovered, stop: () => stopServer(home, files, account) };
}

async function launch(home: HomeFolder, files: NativeFiles, account: ServiceAccount | undefined, durable: boolean) {
  const begun = Date.now();
  let reason = '';
  while (Date.now() - begun < START_PATIENCE_MS) {
    const config = await reachRunning(home);
    if (config !== undefined) return config;
    const door = await chooseDoor(home, account);
    const settings = join(home.cluster, 'postgresql.conf');
    writeFileSync(settings, writeSettings(door, { durable }));
    give(settings, account);
    rotateLog(home);
    const started = await runProgram(files, 'pg_ctl', ['start', '-D', home.cluster, '-l', home.log, '-w', '-t', '60', '-s'], account);
    const reached = await reachRunning(home);
    if (reached !== undefined) return reached;
    if ('socketFolder' in door && !door.socketFolder.startsWith(home.path)) rmSync(door.socketFolder, { recursive: true, force: true });
    reason = lastWords(home) ?? started.said;
    await wait(RETRY_MS);
  }
  throw new RegisterFailure(
    'database-not-started',
    `PostgreSQL did not start on ${home.path}: ${reason.split('\n').at(-1) ?? ''}. The data was not touched. The whole story is in ${home.log}.`,
    { detail: reason },
  );
}

/** The address of the server that runs on the cluster, once it answers; undefined when none runs. */
async function reachRunning(home: HomeFolder): Promise<EmbeddedServer['config'] | undefined> {
  const begun = Date.now();
  while (Date.now() - begun < RECOVERY_PATIENCE_MS) {
    const running = readPostmaster(home.cluster);
    if (running === undefined) return undefined;
    const config = {
      ...('tcpPort' in running.door
        ? { host: '127.0.0.1', port: running.door.tcpPort }
        : { host: running.door.socketFolder, port: running.door.port }),
      user: SERVER_USER,
      password: readFileSync(home.password, 'utf8').trim(),
      database: 'postgres',
    };
    const client = new Client(clientConfig(config));
    client.on('error', () => undefined);
    try {
      await client.connect();
      return config;
    } catch (failure) {
      if (!(failure instanceof DatabaseError)) return undefined;
      if (failure.code !== CANNOT_CONNECT_NOW) throw failure;
      await wait(RETRY_MS);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
  return undefined;
}

async function chooseDoor(home: HomeFolder, account: ServiceAccount | undefined): Promise<ServerDoor> {
  if (process.platform === 'win32') return { tcpPort: await findFreePort() };
  return { socketFolder: chooseSocketFolder(home, account), port: 5432 };
}

function findFreePort(): Promise<number> {
  return new Promise((done, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => done(port));
    });
  });
}

async function stopServer(home: HomeFolder, files: NativeFiles, account: ServiceAccount | undefined): Promise<void> {
  const running = readPostmaster(home.cluster);
  if (running === undefined) return;
  const stopped = await runProgram(files, 'pg_ctl', ['stop', '-D', home.cluster, '-m', 'fast', '-w', '-t', '30', '-s'], account);
  if (stopped.code !== 0 && readPostmaster(home.cluster) !== undefined) {
    await runProgram(files, 'pg_ctl', ['stop', '-D', home.cluster, '-m', 'immediate', '-w', '-t', '10', '-s'], account);
  }
  const { door } = running;
  const borrowed = 'socketFolder' in door && !door.socketFolder.startsWith(home.path) && door.socketFolder.startsWith(tmpdir());
  if (borrowed) rmSync(door.socketFolder, { recursive: true, force: true });
}

function rotateLog(home: HomeFolder): void {
  const size = statSync(home.log, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LOG_MAX_BYTES) renameSync(home.log, `${home.log}.old`);
}

function lastWords(home: HomeFolder): string | undefined {
  if (!existsSync(home.log)) return undefined;
  const lines = readFileSync(home.log, 'utf8').trimEnd().split('\n');
  return lines.filter((line) => /FATAL|PANIC|ERROR/.test(line)).at(-1) ?? lines.at(-1);
}
