import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Whether a manifest says, or lets fear, that files with the plain `.js` or the `.mjs` ending are ES modules. */
function isEsm(manifest) {
  if (manifest.type === 'module') return true;
  return JSON.stringify(manifest.exports ?? manifest.main ?? '').includes('.mjs');
}

function listPackages(modules) {
  if (!existsSync(modules)) return [];
  return readdirSync(modules).flatMap((name) =>
    name.startsWith('@') ? readdirSync(join(modules, name)).map((child) => `${name}/${child}`) : [name],
  );
}

/**
 * The installed packages whose files Jest has to turn into CommonJS before it can run them. Read from the packages
 * themselves, so that the list never lags behind the lockfile.
 *
 * @param {string} root folder that holds node_modules
 * @returns {string[]} package names, sorted
 */
export function esmPackages(root) {
  const folders = ['', 'apps', 'libs'].flatMap((group) =>
    group === '' ? [root] : readdirSync(join(root, group)).map((project) => join(root, group, project)),
  );
  const names = new Set();
  for (const folder of folders) {
    const modules = join(folder, 'node_modules');
    for (const name of listPackages(modules)) {
      const path = join(modules, name, 'package.json');
      if (name.startsWith('.') || name.startsWith('@portulan/') || !existsSync(path)) continue;
      if (isEsm(JSON.parse(readFileSync(path, 'utf8')))) names.add(name);
      for (const nested of listPackages(join(modules, name, 'node_modules'))) {
        const nestedPath = join(modules, name, 'node_modules', nested, 'package.json');
        if (existsSync(nestedPath) && isEsm(JSON.parse(readFileSync(nestedPath, 'utf8')))) names.add(nested);
      }
    }
  }
  return [...names].sort();
}
