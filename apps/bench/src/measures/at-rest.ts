import { readFile } from 'node:fs/promises';

const LOOK_MS = 1000;
/** Ticks of the processor that Linux counts in a second. */
const TICKS = 100;
/** Less than this of one processor is rest. */
const REST_SHARE = 0.05;
const LOOKS_AT_REST = 3;
const LOOKS_MAX = 300;

/**
 * Resolves when a process has done next to nothing for three seconds, or after five minutes: a server just started reads its shelves and
 * its map while it answers already. Where there is no `/proc` it resolves at once.
 */
export async function atRest(pid: number): Promise<void> {
  let rested = 0;
  let before = await ticksOf(pid);
  for (let look = 0; look < LOOKS_MAX && before !== null && rested < LOOKS_AT_REST; look++) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    const now = await ticksOf(pid);
    if (now === null) return;
    rested = now - before < (REST_SHARE * TICKS * LOOK_MS) / 1000 ? rested + 1 : 0;
    before = now;
  }
}

/** Of the process itself, in user and system. */
async function ticksOf(pid: number): Promise<number | null> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    // The name of the program may hold anything, spaces too: what counts comes after it.
    const [user, system] = stat.slice(stat.lastIndexOf(')') + 2).split(' ').slice(11, 13).map(Number);
    return (user ?? 0) + (system ?? 0);
  } catch {
    return null;
  }
}
