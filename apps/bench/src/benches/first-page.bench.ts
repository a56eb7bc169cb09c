import { openBrowser } from '@portulan/testing';
import type { Browser } from 'playwright-core';
import { summarise } from '../measures/measure.js';
import type { Report } from '../measures/report.js';
import type { RunningServer } from '../running-server.js';
import { PHONE, slowDown } from './slow-phone.js';

const PAGES = { home: '/', annuaire: '/acteurs', panorama: '/projets', cooperations: '/cooperations', map: '/carte' } as const;

const SETTLED_MS = 1500;

/** What the browser tells of one visit. */
interface Visit {
  /** Milliseconds from the click to the largest thing painted. */
  readonly largestPaint: number;
  /** Milliseconds to the first byte. */
  readonly firstByte: number;
  /** Cumulative layout shift, without unit. */
  readonly shift: number;
  readonly requests: number;
  /** Of scripts on the wire, compressed; the map's own come after the first paint and are counted apart. */
  readonly scriptBytes: number;
  readonly mapBytes: number;
}

const WATCH = `
  window.watched = { paint: 0, shift: 0 };
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) watched.paint = entry.startTime; }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) if (!entry.hadRecentInput) watched.shift += entry.value; }).observe({ type: 'layout-shift', buffered: true });
`;
const READ = `(() => {
  const [page] = performance.getEntriesByType('navigation');
  const files = performance.getEntriesByType('resource');
  const scripts = files.filter(({ name }) => /\\.js($|\\?)/.test(name));
  const bytes = (list) => list.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
  const isOfMap = ({ name }) => /maplibre|canvas/.test(name);
  return {
    largestPaint: watched.paint, shift: watched.shift, firstByte: page.responseStart, requests: files.length + 1,
    scriptBytes: bytes(scripts.filter((file) => !isOfMap(file))), mapBytes: bytes(scripts.filter(isOfMap)),
  };
})()`;

/** First visits with an empty cache, on a slow network and a slow processor, as on a cheap phone. */
export async function benchFirstPage({ url }: RunningServer, report: Report, runs: number): Promise<void> {
  const browser = await openBrowser();
  try {
    for (const [name, path] of Object.entries(PAGES)) {
      const visits: Visit[] = [];
      for (let run = 0; run < runs; run++) visits.push(await visit(browser, url + path));
      const median = (measure: keyof Visit) => summarise(visits.map((one) => one[measure])).median;
      const paints = summarise(visits.map(({ largestPaint }) => largestPaint));
      await report.add('first page, slow phone', name, {
        ...paints,
        firstByte: median('firstByte'),
        shift: median('shift'),
        requests: median('requests'),
        scriptKb: median('scriptBytes') / 1000,
        mapKb: median('mapBytes') / 1000,
      });
    }
  } finally {
    await browser.close();
  }
}

async function visit(browser: Browser, url: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: PHONE, serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    await slowDown(page);
    await page.addInitScript(WATCH);
    await page.goto(url, { waitUntil: 'load' });
    await page.waitForTimeout(SETTLED_MS);
    return await page.evaluate<Visit>(READ);
  } finally {
    await context.close();
  }
}
