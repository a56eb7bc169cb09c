import { get } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { apiPaths } from '@portulan/contract';
import { runLoad } from '../load/run-load.js';
import { compare } from '../measures/measure.js';
import type { Report } from '../measures/report.js';
import type { RunningServer } from '../running-server.js';

const CONNECTIONS = 8;
const SECONDS = 5;

async function read(url: string, headers: Record<string, string> = {}): Promise<Response> {
  const response = await fetch(url, { headers });
  await response.arrayBuffer();
  if (response.status >= 400) throw new Error(`${url} answered ${response.status}`);
  return response;
}

/** The lines of the public API and of the pages, over HTTP on loopback. */
export async function benchServer({ url }: RunningServer, report: Report, runs: number): Promise<void> {
  const list = (await (await fetch(`${url}${apiPaths.actors}?size=100`)).json()) as { items: { slug: string }[] };
  const slugs = list.items.map(({ slug }) => slug);
  const entry = (run: number) => `${url}${apiPaths.actors}/${slugs[run % slugs.length]}`;
  const pages = await compare(
    {
      'home page': () => read(`${url}/`),
      'annuaire page': (run) => read(`${url}/acteurs?page=${1 + (run % 5)}`),
      'entry page': (run) => read(`${url}/acteurs/${slugs[run % slugs.length]}`),
      'map page': () => read(`${url}/carte`),
    },
    runs,
  );
  for (const [name, measure] of Object.entries(pages)) await report.add('page rendered', name, { ...measure });

  const tag = (await read(entry(0))).headers.get('etag') as string;
  await benchLoad(url, slugs, tag, report);
}

/** Answers that were given before are kept by the server; those never asked before are made. */
async function benchLoad(url: string, slugs: readonly string[], tag: string, report: Report): Promise<void> {
  const load = { connections: CONNECTIONS, seconds: SECONDS, first: 0 };
  const lists = `${url}${apiPaths.actors}`;
  const pages = Array.from({ length: 20 }, (_, index) => String(index + 1));
  const loads = {
    'entry by slug, kept': { url: `${lists}/{round}`, rounds: slugs.slice(0, 20) },
    'entry by slug, new': { url: `${lists}/{round}?lang=en`, rounds: await readSlugs(url, NEW_SLUGS) },
    'page of 20 with facets, kept': { url: `${lists}?page={round}`, rounds: pages },
    'page of 20 with facets, new': { url: `${lists}?page={turn}`, first: 1 + pages.length },
    'search as you type, new': { url: `${lists}?q=lycee&page={turn}`, first: 1 },
    '304 by ETag': { url: `${lists}/${slugs[0]}`, headers: { 'if-none-match': tag } },
  };
  for (const [name, given] of Object.entries(loads)) await report.add('requests a second', name, { ...(await runLoad({ ...load, ...given })) });
}

const NEW_SLUGS = 5000;
const PAGE_ROWS = 100;

/** Slugs that no answer was made for. */
async function readSlugs(url: string, count: number): Promise<string[]> {
  const slugs: string[] = [];
  for (let page = 2; slugs.length < count; page++) {
    const answer = (await (await fetch(`${url}${apiPaths.actors}?size=${PAGE_ROWS}&page=${page}`)).json()) as { items: { slug: string }[] };
    if (answer.items.length === 0) break;
    slugs.push(...answer.items.map(({ slug }) => slug));
  }
  return slugs;
}

const TILES = [[0, 0, 0], [2, 2, 1], [4, 8, 5], [5, 16, 11], [6, 32, 22], [7, 65, 46]] as const;

/** Tiles and flows: a filter never asked before, then the same tile again. */
export async function benchTiles({ url }: RunningServer, report: Report, runs: number): Promise<void> {
  const tile = (run: number, filter: string) => `${url}${apiPaths.tile('actors', ...(TILES[run % TILES.length] as readonly [number, number, number]))}${filter}`;
  const measures = await compare(
    {
      'tile, new filter': (run) => read(tile(run, `?since=${1000 + run}&country=FR`)),
      'tile, known filter': (run) => read(tile(run, '?kind=authority')),
      'flows, région to country': (run) => read(`${url}${apiPaths.flows}?level=region&since=${1000 + run}`),
      'flows, place to place': (run) => read(`${url}${apiPaths.flows}?level=place&since=${1000 + run}&top=1000`),
    },
    runs,
  );
  for (const [name, measure] of Object.entries(measures)) await report.add('map', name, { ...measure });
  const tiles = TILES.map(([z, x, y]) => `${apiPaths.tile('actors', z, x, y)}?kind=authority`);
  const load = { url: `${url}{round}`, rounds: tiles, connections: CONNECTIONS, seconds: SECONDS, first: 0 };
  await report.add('requests a second', 'tile, kept', { ...(await runLoad(load)) });
  await report.add('first view of the world', 'kB on the wire', { kilobytes: await weighFirstView(url) });
}

/** The flows and every tile of the world as a wide screen asks them, as they come over the wire. */
async function weighFirstView(url: string): Promise<number> {
  const layers = ['actors', 'projects', 'cooperations'];
  const tiles = layers.flatMap((layer) => Array.from({ length: 4 }, (_, tile) => apiPaths.tile(layer, 1, tile % 2, tile >> 1)));
  let bytes = 0;
  for (const path of [`${apiPaths.flows}?level=region&top=300`, ...tiles]) {
    bytes += await weigh(`${url}${path}`);
  }
  return bytes / 1000;
}

/** Bytes of the body as it came, still compressed. */
const weigh = (url: string) =>
  new Promise<number>((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': 'br' } }, (response) => {
      buffer(response).then(({ byteLength }) => resolve(byteLength), reject);
    }).once('error', reject);
  });
