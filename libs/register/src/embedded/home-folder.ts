import { accessSync, chmodSync, chownSync, constants, cpSync, existsSync, lstatSync, mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { RegisterFailure } from '../database/index.js';
import type { NativeFiles } from './native-files.js';
import { findClosedFolder, type ServiceAccount } from './service-account.js';

/** Unix sockets are addressed by at most 107 bytes on Linux and 103 on macOS, name of the socket included. */
const SOCKET_FOLDER_MAX_BYTES = 103 - '/.s.PGSQL.5432'.length;

/** Where services keep their data on Unix, open to every account on the way. */
const OPEN_FOLDER = '/var/lib/portulan';

/** The folder of the embedded server: its cluster, socket, password and log. */
export interface HomeFolder {
  readonly path: string;
  readonly cluster: string;
  readonly log: string;
  readonly password: string;
}

/**
 * Makes `<dataDir>/postgresql`, or finds it. When the account the server runs as cannot walk to it (root's own folder
 * is closed to others), the real one is made under `/var/lib/portulan` and `<dataDir>/postgresql` points at it.
 *
 * @throws RegisterFailure `data-dir-not-writable`, or `data-dir-not-reachable` when existing data lies in a folder
 *   closed to the account
 */
export function openHomeFolder(
  dataDir: string,
  account: ServiceAccount | undefined,
  log: (sentence: string) => void,
): HomeFolder {
  const path = join(dataDir, 'postgresql');
  try {
    mkdirSync(dataDir, { recursive: true });
    accessSync(dataDir, constants.W_OK | constants.X_OK);
    if (lstatSync(path, { throwIfNoEntry: false }) === undefined) makeHomeFolder(path, dataDir, account, log);
    else if (!existsSync(path)) {
      // A link to a folder that was cleared away: what it held is gone already.
      rmSync(path);
      makeHomeFolder(path, dataDir, account, log);
    }
    const real = realpathSync(path);
    accessSync(real, constants.W_OK | constants.X_OK);
    if (account !== undefined) refuseClosedFolder(real, account);
    return {
      path: real,
      cluster: join(real, 'cluster'),
      log: join(real, 'server.log'),
      password: join(real, 'password'),
    };
  } catch (failure) {
    if (failure instanceof RegisterFailure) throw failure;
    const { code } = failure as NodeJS.ErrnoException;
    throw new RegisterFailure(
      'data-dir-not-writable',
      `The data folder ${dataDir} cannot be written (${code ?? String(failure)}). Nothing was changed. Give yourself the right to write there, or set PORTULAN_DATA_DIR to a folder of yours.`,
      { cause: failure },
    );
  }
}

function makeHomeFolder(path: string, dataDir: string, account: ServiceAccount | undefined, log: (sentence: string) => void): void {
  const closed = account === undefined ? undefined : findClosedFolder(dataDir, account);
  if (account === undefined || closed === undefined) {
    mkdirSync(path, { mode: 0o700 });
    give(path, account);
    return;
  }
  const open = openFolder();
  const real = mkdtempSync(join(open, `${basename(dataDir)}-`));
  give(real, account);
  symlinkSync(real, path);
  log(`PostgreSQL does not run as root, and its account cannot enter ${closed}: the database is kept in ${real}.`);
}

function openFolder(): string {
  try {
    mkdirSync(OPEN_FOLDER, { recursive: true, mode: 0o755 });
    return OPEN_FOLDER;
  } catch {
    return tmpdir();
  }
}

function refuseClosedFolder(path: string, account: ServiceAccount): void {
  const closed = findClosedFolder(path, account);
  if (closed === undefined) return;
  throw new RegisterFailure(
    'data-dir-not-reachable',
    `PostgreSQL does not run as root, and the account it runs as (number ${account.uid}) cannot enter ${closed}, which holds the database. Nothing was changed. Open the way (chmod o+x ${closed}), or set PORTULAN_DATA_DIR to another folder.`,
  );
}

/** Hands a file or folder over to the account of the server; nothing to do when that is ourselves. */
export function give(path: string, account: ServiceAccount | undefined): void {
  if (account !== undefined) chownSync(path, account.uid, account.gid);
}

/** A folder short enough for a Unix socket: the home itself, else one under the system's temporary folder. */
export function chooseSocketFolder(home: HomeFolder, account: ServiceAccount | undefined): string {
  const own = join(home.path, 'socket');
  const fits = Buffer.byteLength(own) <= SOCKET_FOLDER_MAX_BYTES;
  const folder = fits ? own : mkdtempSync(join(tmpdir(), 'portulan-'));
  if (fits) mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  give(folder, account);
  return folder;
}

/** The same programs where the account can reach them: copied once beside the data of root's databases when needed. */
export function reachNativeFiles(files: NativeFiles, account: ServiceAccount | undefined): NativeFiles {
  if (account === undefined || findClosedFolder(files.folder, account) === undefined) return files;
  const digest = createHash('sha256').update(files.folder).digest('hex').slice(0, 8);
  const folder = join(openFolder(), `programs-${files.version}-${digest}`);
  if (!existsSync(folder)) {
    const draft = mkdtempSync(`${folder}-`);
    cpSync(files.folder, draft, { recursive: true, verbatimSymlinks: true });
    chmodSync(draft, 0o755);
    try {
      renameSync(draft, folder);
    } catch (failure) {
      rmSync(draft, { recursive: true, force: true });
      if (!existsSync(folder)) throw failure;
    }
  }
  return { ...files, folder };
}
