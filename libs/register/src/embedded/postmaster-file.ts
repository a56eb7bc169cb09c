import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ServerDoor } from './settings.js';

/** What a running server writes about itself in `postmaster.pid` (line numbers: PostgreSQL's `pidfile.h`). */
export interface Postmaster {
  readonly pid: number;
  readonly door: ServerDoor;
}

/** @returns undefined when no server runs there, or one that has only just begun to start */
export function readPostmaster(clusterDir: string): Postmaster | undefined {
  let lines: string[];
  try {
    lines = readFileSync(join(clusterDir, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return undefined;
  }
  const [pid, , , port, socketFolder] = lines;
  if (pid === undefined || port === undefined || socketFolder === undefined || !/^\d+$/.test(port)) return undefined;
  const door = socketFolder === '' ? { tcpPort: Number(port) } : { socketFolder, port: Number(port) };
  return { pid: Math.abs(Number(pid)), door };
}

/**
 * Removes a `postmaster.pid` left by a crash whose number another program has taken since: PostgreSQL itself would
 * believe that program to be the server and refuse to start. Common in containers, where numbers come round quickly.
 *
 * @returns whether a file was removed
 */
export function removeStalePostmaster(clusterDir: string): boolean {
  const path = join(clusterDir, 'postmaster.pid');
  let pid: number;
  try {
    pid = Math.abs(Number(readFileSync(path, 'utf8').split('\n')[0]));
  } catch {
    return false;
  }
  if (process.platform !== 'linux' || !Number.isInteger(pid) || pid < 1) return false;
  let command: string;
  try {
    command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    // No such process: PostgreSQL sees that too, and knows how to check for orphans first.
    return false;
  }
  if (command.includes(clusterDir)) return false;
  rmSync(path, { force: true });
  return true;
}
