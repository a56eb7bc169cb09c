// Runs apart from the tests, for as long as they need the test server; then stops it and clears its folder.
// Killed tests leave nothing behind, and a run that follows another closely finds the server warm.
//
// Usage: node stop-when-idle.mjs <folder>
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const IDLE_MS = 20_000;
const LOOK_MS = 2_000;
const folder = process.argv[2];
const clients = join(folder, 'clients');
const lock = join(folder, 'lock');

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (failure) {
    return failure.code === 'EPERM';
  }
}

function hasClients() {
  let alive = false;
  for (const name of existsSync(clients) ? readdirSync(clients) : []) {
    if (isAlive(Number(name))) alive = true;
    else rmSync(join(clients, name), { force: true });
  }
  return alive;
}

async function stopServer() {
  const home = join(folder, 'postgresql');
  let postmaster = 0;
  try {
    postmaster = Number(readFileSync(join(home, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0]);
    process.kill(postmaster, 'SIGQUIT');
  } catch {
    // It does not run: only the folder is left to clear.
  }
  while (postmaster > 0 && isAlive(postmaster)) await wait(100);
  rmSync(home, { recursive: true, force: true });
}

let idleSince = Date.now();
for (;;) {
  await wait(LOOK_MS);
  if (hasClients()) idleSince = Date.now();
  if (Date.now() - idleSince < IDLE_MS) continue;
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
  } catch {
    // A test is being let in.
    idleSince = Date.now();
    continue;
  }
  if (!hasClients()) await stopServer();
  rmSync(join(folder, 'watch.pid'), { force: true });
  rmSync(lock, { force: true });
  process.exit(0);
}
