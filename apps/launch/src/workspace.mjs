import { accessSync, constants, existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the clone. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');

const OLDEST_NODE = 20;
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

/** The account we run as; in a container it may have a number and no name. */
function account() {
  try {
    return userInfo().username;
  } catch {
    return `the user ${process.getuid?.() ?? 'of this session'}`;
  }
}

/** Refuses, before anything is touched, a clone in which this person may not write. */
export function refuseUnwritable(deed) {
  const folders = [root, ...['node_modules', '.nx'].map((name) => join(root, name))].filter((folder) => existsSync(folder));
  for (const folder of folders) {
    try {
      accessSync(folder, constants.W_OK);
    } catch {
      throw new Refusal(
        `${deed}: ${account()} may not write in ${folder}. Nothing was changed. ` +
          'Give that right, or clone the project in a folder of your own.',
      );
    }
  }
}

/** Runs a launcher to its exit code, turning refusals into one sentence. */
export async function launch(main) {
  try {
    if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE) {
      throw new Refusal(`Portulan brings its own Node, but needs one of version ${OLDEST_NODE} or later to begin with; this is ${process.version}. Nothing was done.`);
    }
    process.exitCode = await main(process.argv.slice(2));
  } catch (failure) {
    if (!(failure instanceof Refusal)) throw failure;
    say(failure.message);
    process.exitCode = 1;
  }
}
