import { apiPaths } from '@portulan/contract';
import { compare, saturate } from '../measures/measure.js';
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
  const load = { connections: CONNECTIONS, seconds: SECONDS };
  await report.add('requests a second', 'entry by slug', { ...(await saturate((run) => read(entry(run)), load)) });
  await report.add('requests a second', 'page of 20, facets', { ...(await saturate((run) => read(`${url}${apiPaths.actors}?page=${1 + (run % 50)}`), load)) });
  await report.add('requests a second', '304 by ETag', { ...(await saturate(() => read(entry(0), { 'if-none-match': tag }), load)) });
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
}
