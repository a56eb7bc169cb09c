import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const read = (path) => JSON.parse(readFileSync(path, 'utf8'));

/**
 * The lockfile and every manifest of the workspace.
 *
 * @param {string} root
 * @returns {{ lock: Record<string, object>, manifests: Record<string, object> }} manifests by folder, '' for the root
 */
export function readWorkspace(root) {
  const folders = ['apps', 'libs'].flatMap((group) => readdirSync(join(root, group)).map((name) => `${group}/${name}`));
  const projects = folders.filter((folder) => existsSync(join(root, folder, 'package.json')));
  return {
    lock: read(join(root, 'package-lock.json')).packages,
    manifests: Object.fromEntries(['', ...projects].map((folder) => [folder, read(join(root, folder, 'package.json'))])),
  };
}
