import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fingerprint } from './fingerprint.mjs';
import { runNx } from './nx.mjs';
import { Refusal, refuseUnwritable, root, say } from './workspace.mjs';

const stampOf = (projects) => join(root, 'node_modules/.cache/portulan', `built-${projects.join('-')}`);

/**
 * Builds these projects and what they stand on. What Nx has built before comes from its cache; when no source was touched
 * since the last time, Nx is not even asked.
 *
 * @param {string[]} projects names without their scope
 * @param {string[]} outputs files that must exist afterwards, relative to the root
 */
export async function ensureBuilt(projects, outputs) {
  const stamp = stampOf(projects);
  const now = fingerprint(root);
  const present = outputs.every((path) => existsSync(join(root, path)));
  if (present && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return;
  refuseUnwritable('The project cannot be built');
  say('Building; what has not changed comes from the cache.');
  const names = projects.map((project) => `@portulan/${project}`).join(',');
  const { status, output } = await runNx(['run-many', '-t', 'build', `--projects=${names}`, '--output-style=static-failures-only']);
  if (status !== 0) {
    say(output);
    throw new Refusal('The build failed, for the reason above. Nothing was started; what was built before is still there.');
  }
  const missing = outputs.find((path) => !existsSync(join(root, path)));
  if (missing !== undefined) throw new Refusal(`The build ended well but ${missing} is not there. Nothing was started.`);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, now);
}
