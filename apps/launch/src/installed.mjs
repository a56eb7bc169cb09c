import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const read = (path) => JSON.parse(readFileSync(path, 'utf8')).packages;

/** The machine as npm describes it: which of the platform packages are meant for it. */
export function thisMachine() {
  const libc = process.platform === 'linux' ? (process.report.getReport().header.glibcVersionRuntime ? 'glibc' : 'musl') : undefined;
  return { os: process.platform, cpu: process.arch, libc };
}

const allows = (list, value) => list === undefined || value === undefined || list.includes(value);

/** A package that names its platform, and names this one. */
function isMeantFor(machine, entry) {
  if (entry.os === undefined && entry.cpu === undefined) return false;
  return allows(entry.os, machine.os) && allows(entry.cpu, machine.cpu) && allows(entry.libc, machine.libc);
}

/**
 * The packages that the lockfile names and that are not there in that version. Packages for other platforms are named by
 * the lockfile and rightly absent; one for this platform is not, though npm itself lets it go missing without a word.
 *
 * @param {Record<string, object>} wanted `packages` of package-lock.json
 * @param {Record<string, object>} present `packages` of node_modules/.package-lock.json
 * @param {{ os: string, cpu: string, libc?: string }} machine
 * @returns {string[]} their paths
 */
export function missingPackages(wanted, present, machine) {
  return Object.entries(wanted)
    .filter(([path, entry]) => {
      if (!path.includes('node_modules/')) return false;
      const found = present[path];
      if (found !== undefined) return entry.link !== true && found.version !== entry.version;
      const mayBeAbsent = entry.optional === true || entry.devOptional === true;
      return !mayBeAbsent || isMeantFor(machine, entry);
    })
    .map(([path]) => path);
}

/**
 * Whether what is installed is what the lockfile says. npm writes down what it installed once it has finished, so a run
 * that was cut short does not count.
 *
 * @param {string} root folder of the lockfile
 */
export function isInstalled(root) {
  const written = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(written)) return false;
  return missingPackages(read(join(root, 'package-lock.json')), read(written), thisMachine()).length === 0;
}
