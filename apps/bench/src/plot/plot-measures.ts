import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { SIZES, type Size } from '../generator/sizes.js';
import { drawPlot, type Series } from './draw-plot.js';

interface Line {
  readonly size: Size;
  readonly bench: string;
  readonly contender: string;
  readonly median?: number;
}

interface Plot {
  readonly bench: string;
  readonly file: string;
  readonly title: string;
  /** The contenders that are drawn; all of them by default. */
  readonly contenders?: readonly string[];
}

/** Of the clients of Meilisearch one is enough to see what no client can save. */
const SEARCH_CONTENDERS = ['postgres engine', 'plain ILIKE, no facets', 'raw trigram, no facets', 'meilisearch engine', 'the same requests, plain client', 'meilisearch engine, over its own time'];

/** What is plotted, and the file it goes to. */
const PLOTS: readonly Plot[] = [
  { bench: 'search as you type', file: 'search.svg', title: 'Search as you type: median time of an answer', contenders: SEARCH_CONTENDERS },
  { bench: 'page of 20 with facets', file: 'lists.svg', title: 'Page of 20: median time of an answer' },
  { bench: 'map', file: 'map.svg', title: 'Tiles and flows: median time of an answer' },
  { bench: 'tile of the world', file: 'tiles.svg', title: 'Tile of the world under a new filter: median time' },
  { bench: 'flows', file: 'flows.svg', title: 'Flows under a new filter: median time' },
];

const entriesOf = (size: Size) => Object.values(SIZES[size]).reduce((sum, part) => sum + part, 0);

/** Draws the latest measure of each contender at each size; a bench measured at a single size is no plot yet. */
export async function plotMeasures(measures: string, folder: string, say: (sentence: string) => void): Promise<void> {
  if (!existsSync(measures)) return say(`There are no measures yet: ${measures}`);
  const lines = (await readFile(measures, 'utf8')).trim().split('\n').map((line) => JSON.parse(line) as Line);
  for (const { bench, file, title, contenders } of PLOTS) {
    const series = gatherSeries(lines.filter((line) => line.bench === bench && (contenders?.includes(line.contender) ?? true)));
    if (!series.some(({ points }) => points.length > 1)) {
      say(`${bench}: measured at fewer than two sizes.`);
      continue;
    }
    const path = join(folder, file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, drawPlot(title, series));
    say(`${bench}: ${path}`);
  }
}

function gatherSeries(lines: readonly Line[]): Series[] {
  const contenders = new Map<string, Map<Size, number>>();
  for (const { contender, size, median } of lines) {
    if (median === undefined || !(size in SIZES)) continue;
    contenders.set(contender, (contenders.get(contender) ?? new Map<Size, number>()).set(size, median));
  }
  return [...contenders].map(([name, times]) => ({
    name,
    points: [...times].map(([size, milliseconds]) => ({ entries: entriesOf(size), milliseconds })).sort((a, b) => a.entries - b.entries),
  }));
}
