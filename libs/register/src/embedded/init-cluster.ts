import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RegisterFailure } from '../database/index.js';
import { give, type HomeFolder } from './home-folder.js';
import type { NativeFiles } from './native-files.js';
import { runProgram } from './run-program.js';
import type { ServiceAccount } from './service-account.js';

export const SERVER_USER = 'portulan';

/**
 * Makes the cluster when there is none. It is made aside and put in place by a rename: a first start that is killed
 * half-way leaves nothing that looks whole.
 *
 * @throws RegisterFailure `data-dir-of-another-version`, `database-not-started`
 */
export async function initCluster(home: HomeFolder, files: NativeFiles, account: ServiceAccount | undefined): Promise<void> {
  if (existsSync(home.cluster)) return refuseAnotherVersion(home, files);
  for (const name of readdirSync(home.path)) {
    if (name.startsWith('making-') && !isAlive(Number(name.split('-')[1]))) {
      rmSync(join(home.path, name), { recursive: true, force: true });
    }
  }
  const draft = join(home.path, `making-${process.pid}-${randomBytes(3).toString('hex')}`);
  const cluster = join(draft, 'cluster');
  const password = join(draft, 'password');
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(password, randomBytes(24).toString('base64url'), { mode: 0o600 });
  give(draft, account);
  give(password, account);
  await runInitdb(files, cluster, password, account);
  try {
    renameSync(password, home.password);
    renameSync(cluster, home.cluster);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

async function runInitdb(files: NativeFiles, cluster: string, password: string, account: ServiceAccount | undefined) {
  const said: string[] = [];
  // The same rules for letters on every system come from PostgreSQL itself; the system's locale is only asked for what
  // is left (classes of letters in the text parser), and not every system has C.UTF-8.
  for (const locale of ['C.UTF-8', 'C']) {
    const made = await runProgram(
      files,
      'initdb',
      [
        ...['-D', cluster, '-U', SERVER_USER, '-E', 'UTF8', '--auth=scram-sha-256', `--pwfile=${password}`],
        ...[`--locale=${locale}`, '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-instructions', '--no-sync'],
      ],
      account,
    );
    if (made.code === 0) return;
    said.push(made.said);
    rmSync(cluster, { recursive: true, force: true });
  }
  throw new RegisterFailure(
    'database-not-started',
    `The database could not be made in ${cluster}: ${said[0]?.split('\n').at(-1) ?? 'initdb failed'}. Nothing was kept. Look at the free space and the rights of that folder, or set DATABASE_URL to a PostgreSQL of yours.`,
    { detail: said.join('\n') },
  );
}

function refuseAnotherVersion(home: HomeFolder, files: NativeFiles): void {
  const found = readFileSync(join(home.cluster, 'PG_VERSION'), 'utf8').trim();
  if (found === String(files.major)) return;
  throw new RegisterFailure(
    'data-dir-of-another-version',
    `The database in ${home.path} was made by PostgreSQL ${found}; the one that comes with this version of Portulan is ${files.major}. Nothing was changed. Save it with pg_dump ${found} and restore it into a new folder, or go back to the version of Portulan that made it.`,
  );
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (failure) {
    return (failure as NodeJS.ErrnoException).code === 'EPERM';
  }
}
