import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const NOT_SOURCE = new Set(['node_modules', 'dist', 'build', 'var', 'coverage', '.react-router', '.nx', '.git']);
const NOT_BUILT = /\.(spec|int-spec|e2e-spec)\.(tsx?|mjs)$|\.md$/;
const ROOT_FILES = ['package-lock.json', 'tsconfig.json', 'nx.json'];

function visit(folder, report) {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (NOT_SOURCE.has(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) visit(path, report);
    else if (!NOT_BUILT.test(entry.name)) report(path);
  }
}

/**
 * What the sources look like from outside: names, sizes and times. Enough to know that nothing was touched since the last
 * build, in a tenth of the time it takes to ask the build tool.
 *
 * @param {string} root folder of the clone
 * @returns {string} hexadecimal digest
 */
export function fingerprint(root) {
  const hash = createHash('sha256');
  const report = (path) => {
    const { size, mtimeMs } = statSync(path);
    hash.update(`${path}\0${size}\0${mtimeMs}\n`);
  };
  for (const name of ROOT_FILES.filter((file) => existsSync(join(root, file)))) report(join(root, name));
  for (const group of ['apps', 'libs']) visit(join(root, group), report);
  return hash.digest('hex');
}
