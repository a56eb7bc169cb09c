import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openBenchDatabase } from './bench-database.js';
import { benchFirstPage } from './benches/first-page.bench.js';
import { benchImport } from './benches/import.bench.js';
import { benchMeilisearch } from './benches/meilisearch.bench.js';
import { benchMapOnPhone, benchPan } from './benches/pan.bench.js';
import { benchLists, benchSearch } from './benches/search.bench.js';
import { benchServer, benchTiles } from './benches/server.bench.js';
import { benchAtlas } from './benches/tile.bench.js';
import { benchStart } from './benches/start.bench.js';
import { benchFollow, benchRebuild } from './benches/sync.bench.js';
import { benchTyping } from './benches/typing.bench.js';
import { SIZES, type Size } from './generator/sizes.js';
import { Report } from './measures/report.js';
import { plotMeasures } from './plot/plot-measures.js';
import { runServer } from './running-server.js';

const BENCHES = ['start', 'import', 'search', 'list', 'rebuild', 'follow', 'server', 'tile', 'first-page', 'pan', 'typing'] as const;
/** Draws what was measured, and measures nothing. */
const PLOT = 'plot';

/** A first visit takes seconds: a few tell enough. */
const FIRST_VISITS = 5;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { size: { type: 'string', default: 'A' }, runs: { type: 'string', default: '60' }, folder: { type: 'string', default: 'var/bench' } },
});
const size = values.size as Size;
const wanted = positionals.length > 0 ? positionals : [...BENCHES];
const unknown = wanted.filter((name) => name !== PLOT && !(BENCHES as readonly string[]).includes(name));
if (unknown.length > 0 || !(size in SIZES)) {
  process.stderr.write(`npm run bench -- [${[...BENCHES, PLOT].join(' | ')}] [--size ${Object.keys(SIZES).join('|')}] [--runs 60] [--folder var/bench]\n`);
  process.exit(1);
}
const say = (sentence: string) => process.stdout.write(`${sentence}\n`);
const runs = Number(values.runs);
const folder = resolve(values.folder);
const measures = resolve(folder, 'measures.jsonl');
const report = new Report(measures, size);
const { MEILI_URL, MEILI_KEY, POSTGIS_URL } = process.env;

if (wanted.includes('start')) await benchStart(folder, report);
if (wanted.includes('import')) await benchImport(folder, resolve(process.env['PORTULAN_SHARED_DATA'] ?? '../shared/data'), report);
if (wanted.includes('tile')) {
  const database = await openBenchDatabase(folder, size, say, { isIndexed: false });
  try {
    await benchAtlas(database.register, { postgis: POSTGIS_URL, report, runs, say });
  } finally {
    await database.close();
  }
}
if (wanted.some((name) => ['search', 'list', 'rebuild', 'follow', 'server', 'first-page', 'pan', 'typing'].includes(name))) {
  const database = await openBenchDatabase(folder, size, say);
  if (wanted.includes('search')) await benchSearch(database, report, runs);
  if (wanted.includes('search') && MEILI_URL) await benchMeilisearch(database, { url: MEILI_URL, key: MEILI_KEY }, report, runs);
  if (wanted.includes('list')) await benchLists(database, report, runs);
  if (wanted.includes('rebuild')) await benchRebuild(database, report);
  if (wanted.includes('follow')) await benchFollow(database, report, runs);
  await database.close();
  if (['server', 'first-page', 'pan', 'typing'].some((name) => wanted.includes(name))) {
    const server = await runServer(database.dataDir);
    try {
      if (wanted.includes('server')) await benchTiles(server, report, runs);
      if (wanted.includes('server')) await benchServer(server, report, runs);
      if (wanted.includes('first-page')) await benchFirstPage(server, report, Math.min(runs, FIRST_VISITS));
      if (wanted.includes('pan')) await benchPan(server, report, say);
      if (wanted.includes('pan')) await benchMapOnPhone(server, report, Math.min(runs, FIRST_VISITS));
      if (wanted.includes('typing')) await benchTyping(server, report, Math.min(runs, FIRST_VISITS));
    } finally {
      await server.stop();
    }
  }
}
if (wanted.includes(PLOT)) await plotMeasures(measures, resolve('docs/measures'), say);
