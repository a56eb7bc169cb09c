import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startEmbeddedServer, type DatabaseConfig } from '@portulan/register';
import { isAlive, withLockFile } from './lock-file.js';

const here = dirname(fileURLToPath(import.meta.url));
export const workspaceRoot = join(here, '../../../..');

/** One folder per clone and per person: their servers do not meet. */
const folder = join(
  tmpdir(),
  `portulan-tests-${process.getuid?.() ?? 0}-${createHash('sha256').update(workspaceRoot).digest('hex').slice(0, 8)}`,
);

/**
 * Reaches the server that all test processes share, starting it when it is the first, and does the work before any
 * other process is let in. With `PORTULAN_TEST_DATABASE_URL` it is that server, whose user must be able to create databases.
 */
export async function withTestServer<T>(work: (server: DatabaseConfig) => Promise<T>): Promise<T> {
  const given = process.env['PORTULAN_TEST_DATABASE_URL'];
  mkdirSync(join(folder, 'clients'), { recursive: true });
  writeFileSync(join(folder, 'clients', String(process.pid)), '');
  return withLockFile(join(folder, 'lock'), async () => {
    if (given !== undefined && given !== '') return work({ url: given });
    const server = await startEmbeddedServer({ dataDir: folder, durable: false });
    watch();
    return work(server.config);
  });
}

function watch(): void {
  const word = join(folder, 'watch.pid');
  try {
    if (isAlive(Number(readFileSync(word, 'utf8')))) return;
  } catch {
    // Nobody watches yet.
  }
  const watcher = spawn(process.execPath, [join(here, 'stop-when-idle.mjs'), folder], { detached: true, stdio: 'ignore', cwd: '/' });
  writeFileSync(word, String(watcher.pid));
  watcher.unref();
}
