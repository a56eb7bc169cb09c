import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { environment, node } from './workspace.mjs';

// One Ctrl-C reaches us twice, from the terminal and from npm, within a few milliseconds; a person needs longer than this.
const SAME_KEYPRESS_MILLISECONDS = 250;
const PARENT_WATCH_MILLISECONDS = 500;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Passes each signal on once; a second one that comes later is a second wish, and is passed on too. */
function passSignals(child, isWanted) {
  const last = new Map();
  for (const signal of SIGNALS) {
    process.on(signal, () => {
      const now = Date.now();
      const before = last.get(signal) ?? Number.NEGATIVE_INFINITY;
      last.set(signal, now);
      if (now - before > SAME_KEYPRESS_MILLISECONDS && isWanted(signal)) child.kill(signal);
    });
  }
}

/**
 * When someone ends npm, the shell between npm and us dies and nobody tells us: without this, the server would stay behind,
 * alone. Someone who runs us without npm may leave us to ourselves on purpose.
 */
function followParent(child) {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    child.kill('SIGTERM');
  }, PARENT_WATCH_MILLISECONDS);
  watch.unref();
}

function ended(child) {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
  });
}

/**
 * Runs the server until it ends. It gets a process group of its own, so that the terminal's Ctrl-C comes to it through us,
 * once, and it can close its database in order.
 *
 * @returns {Promise<number>} its exit code, 128 and more when a signal ended it
 */
export function runServer(script, args, cwd) {
  const ownGroup = process.platform !== 'win32';
  const child = spawn(node, ['--enable-source-maps', script, ...args], {
    cwd,
    env: environment(),
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: ownGroup,
  });
  passSignals(child, () => ownGroup);
  followParent(child);
  return ended(child);
}

/**
 * Runs a command until it ends, in the person's own terminal: it may read from it, and receives its Ctrl-C directly.
 *
 * @returns {Promise<number>} its exit code, 128 and more when a signal ended it
 */
export function runCommand(script, args, cwd) {
  const child = spawn(node, ['--enable-source-maps', script, ...args], { cwd, env: environment(), stdio: 'inherit' });
  passSignals(child, (signal) => !(signal === 'SIGINT' && process.stdin.isTTY));
  followParent(child);
  return ended(child);
}
