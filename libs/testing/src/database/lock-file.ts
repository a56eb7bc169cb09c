import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

const RETRY_MS = 50;

/** Whether a process of that number runs. */
export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (failure) {
    return (failure as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Does the work while holding a lock that all test processes of the machine respect; a dead holder loses it. */
export async function withLockFile<T>(path: string, work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      writeFileSync(path, String(process.pid), { flag: 'wx' });
      break;
    } catch (failure) {
      if ((failure as NodeJS.ErrnoException).code !== 'EEXIST') throw failure;
    }
    if (hasDeadHolder(path)) rmSync(path, { force: true });
    else await wait(RETRY_MS);
  }
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}

function hasDeadHolder(path: string): boolean {
  try {
    const holder = readFileSync(path, 'utf8');
    // Empty between its making and its writing: the holder lives.
    return holder !== '' && !isAlive(Number(holder));
  } catch {
    return false;
  }
}
