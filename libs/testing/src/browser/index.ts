export { carriedChromium } from './carried-chromium.js';
export type { ChromiumProgram } from './chromium-program.js';
export { openBrowser } from './open-browser.js';
export { systemChromium } from './system-chromium.js';
