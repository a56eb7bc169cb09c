// Gathers in one folder what the image holds before its packages: `node gather.mjs <folder>`, after a build.
import { cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../workspace.mjs';

const ROOT_FILES = ['package.json', 'package-lock.json', '.npmrc', 'LICENSE'];
const SERVER = ['apps/api', 'libs/contract', 'libs/domain', 'libs/exchange', 'libs/observatory', 'libs/register', 'libs/search', 'libs/tiles'];
/** Everything that is not code and that the server reads at work. */
const DATA = ['libs/exchange/starter'];

const [target] = process.argv.slice(2);
if (target === undefined) throw new Error('gather.mjs wants the folder to gather in.');

function carry(path) {
  mkdirSync(dirname(join(target, path)), { recursive: true });
  cpSync(join(root, path), join(target, path), { recursive: true });
}

const projects = ['apps', 'libs'].flatMap((group) => readdirSync(join(root, group)).map((name) => `${group}/${name}`));
for (const path of ROOT_FILES) carry(path);
// Every manifest, for npm checks that the lockfile follows them all.
for (const path of projects.filter((project) => existsSync(join(root, project, 'package.json')))) carry(`${path}/package.json`);
for (const path of SERVER) carry(`${path}/dist`);
for (const path of DATA.filter((folder) => existsSync(join(root, folder)))) carry(path);
carry('apps/web/build');
carry('apps/launch/src/image/ask-health.mjs');
