import { chromium, type Browser } from 'playwright-core';
import { carriedChromium } from './carried-chromium.js';
import type { ChromiumProgram } from './chromium-program.js';
import { systemChromium } from './system-chromium.js';

/** Draws WebGL 2 without a graphics card, stays off the network, and runs as any user. */
const FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  // Without a graphics card, only what draws by WebGL has to go through one that is imitated: pages come twice as fast.
  '--disable-gpu-rasterization',
  '--disable-gpu-compositing',
];

/**
 * Opens a headless Chromium that draws maps: this machine's own, else the one that npm brings. Close it after the tests.
 *
 * @param program a given browser instead
 * @throws a sentence with the way out when there is none
 */
export async function openBrowser(program?: ChromiumProgram): Promise<Browser> {
  const found = program ?? systemChromium() ?? (await carriedChromium());
  if (found === undefined) {
    throw new Error(
      `The browser tests found no Chromium on this machine, and npm brings none for ${process.platform} on ${process.arch}. ` +
        'Install Chromium or Chrome, or name one in CHROMIUM_PATH.',
    );
  }
  return chromium.launch({
    executablePath: found.path,
    args: FLAGS,
    env: { ...process.env, ...found.environment },
  });
}
