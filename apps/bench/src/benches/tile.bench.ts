import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { entryFilterSchema } from '@portulan/contract';
import { saveEntries, saveSources, type Register } from '@portulan/register';
import { AtlasKeeper, LiveAtlas, tileFilter, type Atlas, type TileFilter } from '@portulan/tiles';
import { compare, summarise } from '../measures/measure.js';
import { readPointsAlone } from '../measures/read-points-alone.js';
import { weighColumns } from '../measures/weigh-columns.js';
import type { Report } from '../measures/report.js';
import { openPostgis, type Postgis } from '../postgis/open-postgis.js';

/** Tiles over France, one a zoom. */
const TILES = [[0, 0, 0], [1, 1, 0], [2, 2, 1], [3, 4, 2], [4, 8, 5], [5, 16, 11], [6, 32, 22], [7, 64, 44]] as const; // prettier-ignore
const LEVELS = ['world', 'region', 'departement', 'epci', 'place'] as const;
const KINDS = ['authority', 'association', 'institution', 'partner-government'] as const;
/** Changes followed: each is a transaction, and a look at all they touch. */
const CHANGES = 30;

export interface TileBenchOptions {
  /** Address of a database where PostGIS can be created; the rival is left out without one. */
  readonly postgis: string | undefined;
  readonly report: Report;
  readonly runs: number;
  readonly say: (sentence: string) => void;
}

/** The map index by itself, in this process, beside PostGIS on the same rows: building, memory, tiles, flows, changes. */
export async function benchAtlas(register: Register, { postgis, report, runs, say }: TileBenchOptions): Promise<void> {
  const { live, all } = await buildAtlas(register, report, say);
  const rival = postgis === undefined ? undefined : await openPostgis(register, postgis);
  if (!rival) say('PostGIS is not measured beside: give a database in POSTGIS_URL (docs/measures.md).');
  await benchZooms(live.atlas, all, rival, report, runs);
  for (const level of LEVELS) {
    const measures = await compare({ [level]: async (run) => void live.atlas.flows({ level, top: 300, lang: 'fr' }, fresh(run, level)) }, Math.min(runs, 20));
    for (const [name, measure] of Object.entries(measures)) await report.add('flows', name, { ...measure });
  }
  await benchChanges(register, live, report);
  await rival?.close();
}

async function buildAtlas(register: Register, report: Report, say: TileBenchOptions['say']) {
  const folder = await mkdtemp(join(tmpdir(), 'portulan-map-'));
  const keeper = new AtlasKeeper(register, { folder, program: 'bench' }, say);
  const before = memory();
  const start = performance.now();
  const live = await LiveAtlas.open(register, { keeper });
  const seconds = (performance.now() - start) / 1000;
  await live.kept;
  const all = asked({});
  const rows = (['actors', 'projects', 'cooperations'] as const).reduce((sum, layer) => sum + live.atlas.count(layer, all), 0);
  await report.add('map index', 'built', { rows, seconds, bytesARow: (memory() - before) / rows });
  await benchRestart(register, keeper, report);
  await rm(folder, { recursive: true });
  await report.add('map index', 'bytes a row, by part', { ...weighColumns(live.atlas) });
  await report.add('map index', 'points alone', { ...(await readPointsAlone(register)) });
  return { live, all };
}

/** What the next start of a server waits for. */
async function benchRestart(register: Register, keeper: AtlasKeeper, report: Report): Promise<void> {
  const start = performance.now();
  await LiveAtlas.open(register, { keeper });
  await report.add('map index', 'opened again from what was kept', { seconds: (performance.now() - start) / 1000 });
}

async function benchZooms(atlas: Atlas, all: TileFilter, rival: Postgis | undefined, report: Report, runs: number): Promise<void> {
  for (const [z, x, y] of TILES) {
    const address = { z, x, y };
    const measures = await compare(
      {
        'new filter': async (run) => void atlas.tile('actors', address, fresh(run, `tile ${z}`)),
        'no filter': async () => void atlas.tile('actors', address, all),
        'linked places, new filter': async (run) => void atlas.tile('cooperations', address, fresh(run, `places ${z}`)),
        ...(rival ? { 'PostGIS, new filter': (run: number) => rival.tile(address, choiceOf(run)), 'PostGIS, no filter': () => rival.tile(address, undefined) } : {}),
      },
      // The rival takes a second at the lowest zooms of a million.
      Math.min(runs, 20),
    );
    for (const [name, measure] of Object.entries(measures)) {
      await report.add(`tile z${z}`, name, { ...measure });
      if (z === 0) await report.add('tile of the world', name, { ...measure });
    }
  }
}

/** From the commit of a change to the state that shows it. */
async function benchChanges(register: Register, live: LiveAtlas, report: Report): Promise<void> {
  const times: number[] = [];
  await register.transaction((unit) => saveSources(unit, [{ id: 'generated', label: 'Generated for measures' }]));
  for (let change = 0; change < CHANGES; change++) {
    const [seat] = await register.query<{ id: string }>(`SELECT seat_id AS id FROM actor WHERE country = 'FR' AND seat_id IS NOT NULL OFFSET $1 LIMIT 1`, [change]);
    const [saved] = await register.transaction((unit) =>
      saveEntries(unit, [{
        room: 'actors', state: 'published', sources: [{ sourceId: 'generated' }],
        actor: { kind: 'association', country: 'FR', seatId: seat?.id ?? null, names: [{ type: 'official', name: `Mesure ${change}` }] },
      }], { author: 'bench', reason: null }),
    ); // prettier-ignore
    const start = performance.now();
    await live.follow();
    times.push(performance.now() - start);
    // Taken away again: the directory keeps the size that it is told to have.
    await register.query('DELETE FROM entry WHERE id = $1', [saved?.id]);
  }
  await report.add('map index', 'change taken in', { ...summarise(times) });
}

interface Choice {
  readonly kind: readonly string[];
  readonly until: number;
}

/** Another filter at each run, on a list and a year. */
const choiceOf = (run: number): Choice => ({ kind: [KINDS[run % 3] as string, KINDS[3]], until: 1960 + (run % 60) });

const asked = (query: Record<string, unknown>): TileFilter => tileFilter({ filter: entryFilterSchema.parse(query) });

/** The choice of a run as a filter that was never asked before. */
function fresh(run: number, name: string): TileFilter {
  const { kind, until } = choiceOf(run);
  return { ...asked(name.startsWith('tile') ? { kind, until: String(until) } : { until: String(until) }), key: `${name} ${run}` };
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Bytes in use, of objects and of arrays. */
function memory(): number {
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
