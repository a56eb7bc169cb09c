import { openBrowser } from '@portulan/testing';
import type { Browser, Page, Request } from 'playwright-core';
import { summarise } from '../measures/measure.js';
import type { Report } from '../measures/report.js';
import type { RunningServer } from '../running-server.js';
import { readTrace, type MainTask, type TraceEvent } from '../trace/read-trace.js';
import { PHONE, SLOW_PROCESSOR, slowDown, slowProcessor } from './slow-phone.js';

/** Views to move about in, with what makes them heaviest. */
const VIEWS = {
  'the world': '/carte?vue=plan&z=2&lat=25&lon=5',
  'Europe, shaded': '/carte?vue=plan&z=4&lat=46&lon=8&fond=cooperations',
  'a région, all layers': '/carte?vue=plan&z=7&lat=45.6&lon=4.9&calques=acteurs,projets,cooperations',
} as const;
/** Small, as a machine without a graphics card paints each pixel by the processor: how much of a frame is ours does not depend on it. */
const SCREEN = { width: 1000, height: 560 } as const;
const LONG_MILLISECONDS = 50;
/** How many tasks, and how many steps of each, are told by name; to read the names, the site is built with `minify: false`. */
const TASKS_TOLD = 5;
const STEPS_TOLD = 12;
const PATIENCE_MILLISECONDS = 240_000;
const CATEGORIES = ['-*', '__metadata', 'toplevel', 'disabled-by-default-lighthouse', 'disabled-by-default-devtools.timeline', 'disabled-by-default-v8.cpu_profiler'];

const isOurs = (url: string) => url.includes('/assets/') && !url.includes('maplibre');

const PROCESSORS = { panning: 1, 'panning, slow processor': SLOW_PROCESSOR } as const;

/** What the main thread does while a map is moved about and brought nearer, on this processor and on one four times slower. */
export async function benchPan({ url }: RunningServer, report: Report, say: (sentence: string) => void): Promise<void> {
  const browser = await openBrowser();
  try {
    for (const [bench, times] of Object.entries(PROCESSORS)) {
      for (const [name, path] of Object.entries(VIEWS)) {
        const tasks = await watchMoves(browser, url + path, times);
        const longest = (measure: 'ours' | 'duration') => Math.max(...tasks.map((task) => task[measure]));
        await report.add(bench, name, {
          tasks: tasks.length,
          oursLongest: longest('ours'),
          oursOver50: tasks.filter(({ ours }) => ours > LONG_MILLISECONDS).length,
          oursMs: tasks.reduce((sum, { ours }) => sum + ours, 0),
          anyLongest: longest('duration'),
          anyOver50: tasks.filter(({ duration }) => duration > LONG_MILLISECONDS).length,
        });
        for (const task of [...tasks].sort((a, b) => b.ours - a.ours).slice(0, TASKS_TOLD)) say(sayTask(task));
      }
    }
  } finally {
    await browser.close();
  }
}

async function watchMoves(browser: Browser, address: string, times: number): Promise<MainTask[]> {
  const context = await browser.newContext({ viewport: SCREEN, serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    await slowProcessor(page, times);
    // The first visit after a start waits for the map index to be read.
    await page.goto(address, { timeout: PATIENCE_MILLISECONDS });
    await atRest(page);
    await browser.startTracing(page, { categories: CATEGORIES });
    await moveAbout(page);
    const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
    return readTrace(traceEvents, isOurs);
  } finally {
    await context.close();
  }
}

/** Where one task spent its time: our functions, from the one that called to those it called. React's own are left out. */
function sayTask({ ours, steps }: MainTask): string {
  const heaviest = [...steps].filter(([step]) => !step.includes('(engine-')).sort(([, a], [, b]) => b - a).slice(0, STEPS_TOLD);
  return `    ${Math.round(ours)} ms: ${heaviest.map(([step, took]) => `${step} ${Math.round(took)}`).join(', ')}`;
}

/** As a hand does: drags to the four sides, then the wheel in and out, over another place. */
async function moveAbout(page: Page): Promise<void> {
  const box = await page.locator('canvas.maplibregl-canvas').boundingBox();
  if (box === null) throw new Error('The map has no size.');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  for (const [across, down] of [[-200, 0], [200, 0], [0, 120], [-150, -120]] as const) {
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + across, y + down, { steps: 12 });
    await page.mouse.up();
    await atRest(page);
  }
  for (const turn of [-120, 120]) {
    for (let step = 0; step < 4; step++) await page.mouse.wheel(0, turn);
    await atRest(page);
  }
}

/** Everything asked for is there and drawn. */
async function atRest(page: Page): Promise<void> {
  const wait = { timeout: PATIENCE_MILLISECONDS };
  await page.locator('main [role="status"][data-loading="false"]').first().waitFor(wait);
  await page.locator('[data-living="true"] [data-at-rest="true"]').first().waitFor(wait);
}

/** What a first visit to the map takes on a slow phone: when something is seen, when the map lives, and what came over the wire. */
export async function benchMapOnPhone({ url }: RunningServer, report: Report, runs: number): Promise<void> {
  const browser = await openBrowser();
  try {
    const visits: MapVisit[] = [];
    for (let run = 0; run < runs; run++) visits.push(await visitMap(browser, `${url}/carte`));
    const median = (measure: keyof MapVisit) => summarise(visits.map((visit) => visit[measure])).median;
    await report.add('map on a slow phone', 'first visit', {
      runs,
      picture: median('picture'),
      alive: median('alive'),
      beforePictureKb: median('beforePicture') / 1000,
      pageKb: median('page') / 1000,
      engineKb: median('engine') / 1000,
      groundKb: median('ground') / 1000,
      linksKb: median('links') / 1000,
    });
  } finally {
    await browser.close();
  }
}

/** Milliseconds, and bytes on the wire as they came, compressed. */
interface MapVisit {
  /** The links are on screen, in the picture that the page brings. */
  readonly picture: number;
  /** The living map has taken its place. */
  readonly alive: number;
  /** Everything that had come by the time of the picture. */
  readonly beforePicture: number;
  readonly page: number;
  readonly engine: number;
  readonly ground: number;
  /** What the living map asks of the API. */
  readonly links: number;
}

const WATCH = `
  window.watched = { picture: 0, alive: 0 };
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) if (entry.name === 'first-contentful-paint') watched.picture = entry.startTime; }).observe({ type: 'paint', buffered: true });
  new MutationObserver(() => {
    if (watched.alive === 0 && document.querySelector('[data-living="true"]')) watched.alive = performance.now();
  }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-living'] });
`;
const READ = `(() => {
  const [page] = performance.getEntriesByType('navigation');
  const files = performance.getEntriesByType('resource');
  const bytes = (is) => files.filter(is).reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
  const isEngine = ({ name }) => /maplibre/.test(name);
  const isGround = ({ name }) => /\\/(rhumbs|labels|outline|countries)[^/]*\\.(json|svg)/.test(name);
  const isAsked = ({ name }) => /\\/api\\//.test(name);
  return {
    ...watched,
    beforePicture: page.encodedBodySize + bytes(({ responseEnd }) => responseEnd <= watched.picture),
    page: page.encodedBodySize + bytes((file) => !isEngine(file) && !isGround(file) && !isAsked(file)),
    engine: bytes(isEngine), ground: bytes(isGround), links: bytes(isAsked),
  };
})()`;

const GROUND_TILE = /\/assets\/ground-[^/]*\.tiles\//;

async function visitMap(browser: Browser, address: string): Promise<MapVisit> {
  const context = await browser.newContext({ viewport: PHONE, serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    await slowDown(page);
    await page.addInitScript(WATCH);
    // The engine asks for the ground in a thread of its own, of which the page knows nothing.
    const tiles: Request[] = [];
    page.on('requestfinished', (request) => void (GROUND_TILE.test(request.url()) && tiles.push(request)));
    await page.goto(address, { waitUntil: 'load', timeout: PATIENCE_MILLISECONDS });
    await atRest(page);
    const visit = await page.evaluate<MapVisit>(READ);
    const sizes = await Promise.all(tiles.map((tile) => tile.sizes()));
    return { ...visit, ground: visit.ground + sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0) };
  } finally {
    await context.close();
  }
}
