// Compiles one project: src/**/*.ts(x) to dist, one file for one file, source maps beside; other files are carried over.
// Run by Nx in the project's folder. Types are checked apart, by `tsc --noEmit`, so that building stays a matter of seconds.
import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join, relative } from 'node:path';
import { transformFile } from '@swc/core';
import { swcOptions } from '../swc/options.mjs';

const TEST_FILE = /\.(spec|int-spec|e2e-spec|test-data)\.tsx?$/;
const project = process.cwd();
const source = join(project, 'src');
const target = join(project, 'dist');

/** The files of a folder and its subfolders, as paths relative to it. */
async function listFiles(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)));
}

async function compileFile(path, language) {
  const built = path.replace(/\.tsx?$/, '.js');
  const { code, map } = await transformFile(join(source, path), {
    ...swcOptions(language, 'es6'),
    sourceFileName: relative(dirname(join(target, path)), join(source, path)),
  });
  const link = map === undefined ? '' : `\n//# sourceMappingURL=${basename(built)}.map\n`;
  await mkdir(dirname(join(target, built)), { recursive: true });
  await writeFile(join(target, built), code + link);
  if (map !== undefined) await writeFile(join(target, `${built}.map`), map);
}

async function carryFile(path) {
  await mkdir(dirname(join(target, path)), { recursive: true });
  await cp(join(source, path), join(target, path));
}

const files = (await listFiles(source).catch(() => [])).filter((path) => !TEST_FILE.test(path) && !path.endsWith('.d.ts'));
await rm(target, { recursive: true, force: true });
await mkdir(target, { recursive: true });
await Promise.all(
  files.map((path) => {
    const extension = extname(path);
    if (extension === '.ts') return compileFile(path, 'ts');
    if (extension === '.tsx') return compileFile(path, 'tsx');
    return carryFile(path);
  }),
);
