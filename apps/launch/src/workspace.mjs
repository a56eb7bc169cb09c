import { dirname, delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the clone. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');

const bin = join(root, 'node_modules/.bin');
const windows = process.platform === 'win32';

/** The Node that the lockfile brings; the machine's own one only runs these launchers. */
export const node = windows ? join(root, 'node_modules/node/bin/node.exe') : join(bin, 'node');

/**
 * The environment of what we start: our own tools first on the path, and no tool that phones home or leaves a daemon behind.
 */
export function environment() {
  return {
    ...process.env,
    PATH: `${bin}${delimiter}${process.env.PATH ?? ''}`,
    NX_DAEMON: 'false',
    NX_TUI: 'false',
    NX_NO_CLOUD: 'true',
    SCARF_ANALYTICS: 'false',
  };
}

/** Says one line to the person who waits, apart from what the started program says. */
export function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}

/** A refusal that a person must read: printed without its stack. */
export class Refusal extends Error {}

/** Runs a launcher to its exit code, turning refusals into one sentence. */
export async function launch(main) {
  try {
    process.exitCode = await main(process.argv.slice(2));
  } catch (failure) {
    if (!(failure instanceof Refusal)) throw failure;
    say(failure.message);
    process.exitCode = 1;
  }
}
