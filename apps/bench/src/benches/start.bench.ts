import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';
import type { Report } from '../measures/report.js';
import { runServer } from '../running-server.js';

const BYTES_A_KILOBYTE = 1024;
const IDLE_MS = 5_000;

/** The first start, with its database made and the starter directory loaded, then the next one; memory when idle. */
export async function benchStart(folder: string, report: Report): Promise<void> {
  const dataDir = join(folder, 'start');
  await rm(dataDir, { recursive: true, force: true });
  for (const name of ['first start', 'next start']) {
    const begin = performance.now();
    const server = await runServer(dataDir);
    await (await fetch(`${server.url}/`)).arrayBuffer();
    await report.add('start', name, { seconds: (performance.now() - begin) / 1000 });
    if (name === 'next start') {
      await new Promise((resolve) => setTimeout(resolve, IDLE_MS));
      const memory = await memoryOf([server.pid, ...(await findPostmaster(dataDir))]);
      if (memory) await report.add('memory when idle', 'server and database', memory);
    }
    await server.stop();
  }
}

/** PostgreSQL leaves the process that started it: its number is in the first line of its own file. */
async function findPostmaster(dataDir: string): Promise<number[]> {
  const [pid] = (await readFile(join(dataDir, 'postgresql/cluster/postmaster.pid'), 'utf8').catch(() => '')).split('\n');
  return pid ? [Number(pid)] : [];
}

/** Proportional memory of processes and all they started, in MB; only Linux tells it. */
async function memoryOf(roots: readonly number[]): Promise<{ megabytes: number; processes: number } | null> {
  if (process.platform !== 'linux') return null;
  const pids = [...new Set(roots.flatMap((pid) => [pid, ...descendants(pid)]))];
  const shares = await Promise.all(pids.map(async (each) => proportionalBytes(each)));
  return { megabytes: shares.reduce((sum, bytes) => sum + bytes, 0) / 1e6, processes: pids.length };
}

function descendants(pid: number): number[] {
  const lines = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n');
  const parents = new Map(lines.map((line) => line.trim().split(/\s+/).map(Number) as [number, number]));
  const isBelow = (child: number): boolean => parents.get(child) === pid || (parents.has(child) && parents.get(child) !== 0 && isBelow(parents.get(child) as number));
  return [...parents.keys()].filter((child) => child !== pid && isBelow(child));
}

async function proportionalBytes(pid: number): Promise<number> {
  try {
    const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8');
    return Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0) * BYTES_A_KILOBYTE;
  } catch {
    return 0;
  }
}
