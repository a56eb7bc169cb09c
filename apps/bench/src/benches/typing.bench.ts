import { openBrowser } from '@portulan/testing';
import type { Browser, Page } from 'playwright-core';
import { atRest } from '../measures/at-rest.js';
import { summarise } from '../measures/measure.js';
import type { Report } from '../measures/report.js';
import type { RunningServer } from '../running-server.js';
import { timeKeystrokes } from './keystroke.js';

const LISTS = { annuaire: '/acteurs', panorama: '/projets', cooperations: '/cooperations' } as const;
const WINDOWS = { phone: 390, desk: 1440 } as const;
const WORD = 'toulous';
/** Typed once in each list before anything is measured: a server that people use was asked before, and has its shelves read. */
const WORD_BEFORE = 'bordeau';
/** As a quick hand: each key has its answer on screen before the next. */
const BETWEEN_KEYS_MS = 450;
const SETTLED_MS = 1500;
const SLOW_PROCESSOR = 4;

/** What the browser tells of a word typed. Milliseconds. */
interface Typed {
  /** Tasks longer than 50 ms: while one runs, a key waits. */
  readonly longTasks: number;
  /** What of them is beyond 50 ms. */
  readonly blocked: number;
  readonly longest: number;
  /** From each key to the next paint that the browser made for it; rounded to 8 by the browser. */
  readonly keys: readonly number[];
}

const WATCH = `
  window.typed = { tasks: [], keys: [] };
  new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) typed.tasks.push(duration); }).observe({ type: 'longtask' });
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) if (entry.name === 'keydown') typed.keys.push(entry.duration); }).observe({ type: 'event', durationThreshold: 16 });
`;
const READ = `({
  longTasks: typed.tasks.length,
  blocked: typed.tasks.reduce((sum, duration) => sum + duration - 50, 0),
  longest: Math.max(0, ...typed.tasks),
  keys: typed.keys,
})`;

/**
 * A word typed in the box of each list: how long until its results are painted and, on a processor four times slower, how
 * long anything else had to wait.
 */
export async function benchTyping({ url, pid }: RunningServer, report: Report, runs: number): Promise<void> {
  const browser = await openBrowser();
  try {
    for (const path of Object.values(LISTS)) await onPage(browser, url + path, WINDOWS.desk, (page) => timeKeystrokes(page, WORD_BEFORE));
    await atRest(pid);
    for (const [name, path] of Object.entries(LISTS)) {
      for (const [window, width] of Object.entries(WINDOWS)) {
        const words: Typed[] = [];
        const painted: number[] = [];
        for (let run = 0; run < runs; run++) {
          painted.push(...(await onPage(browser, url + path, width, (page) => timeKeystrokes(page, WORD))));
          words.push(await onPage(browser, url + path, width, typeSlowly));
        }
        await report.add('key to painted results', `${name}, ${window}`, { ...summarise(painted) });
        const median = (measure: 'longTasks' | 'blocked' | 'longest') => summarise(words.map((one) => one[measure])).median;
        await report.add('typing, slow processor', `${name}, ${window}`, {
          ...summarise(words.flatMap(({ keys }) => keys)),
          longTasks: median('longTasks'),
          blocked: median('blocked'),
          longest: median('longest'),
        });
      }
    }
  } finally {
    await browser.close();
  }
}

async function onPage<Result>(browser: Browser, url: string, width: number, work: (page: Page) => Promise<Result>): Promise<Result> {
  const context = await browser.newContext({ viewport: { width, height: 844 }, serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    await page.goto(url, { waitUntil: 'networkidle' });
    return await work(page);
  } finally {
    await context.close();
  }
}

async function typeSlowly(page: Page): Promise<Typed> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW_PROCESSOR });
  const box = page.locator('#mots');
  await box.click();
  await page.waitForTimeout(SETTLED_MS);
  await page.evaluate(WATCH);
  for (const key of WORD) {
    await box.press(key);
    await page.waitForTimeout(BETWEEN_KEYS_MS);
  }
  await page.waitForTimeout(SETTLED_MS);
  return page.evaluate<Typed>(READ);
}
