import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { ChromiumProgram } from './chromium-program.js';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'];
const FIXED_PLACES: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

/** Some systems put a script in the place of the browser, which only says how to install it: see that it really starts. */
function starts(path: string): boolean {
  // On Windows the browser answers this question by opening a window.
  return process.platform === 'win32' || spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}

/**
 * The Chromium of this machine: the one that `CHROMIUM_PATH` names, else the first one on the path or in its usual place.
 *
 * @throws when `CHROMIUM_PATH` names a file that is not there
 */
export function systemChromium(environment: NodeJS.ProcessEnv = process.env): ChromiumProgram | undefined {
  const named = environment['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, and there is no such file. Correct it, or leave it out.`);
    return { path: named, environment: {} };
  }
  const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  const path = [...onPath, ...(FIXED_PLACES[process.platform] ?? [])].find((place) => existsSync(place) && starts(place));
  return path === undefined ? undefined : { path, environment: {} };
}
