import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mergeEntries } from '@portulan/register';
import { openTestDatabase } from '@portulan/testing';
import type { TestDatabase } from '@portulan/testing';
import { twinFile, twinRow } from '../../import/twin-towns.test-data.js';
import { describeWithSharedFiles, sharedFile } from '../../shared-files.test-data.js';
import { runImport } from '../run-import.js';

const source = 'wikidata-twin-towns';
let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await openTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'portulan-twins-'));
});
beforeEach(() => database.register.query('TRUNCATE entry, place, import_run, outbox CASCADE'));
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

const PARIS = [48.8566, 2.3522] as const;
const LYON = [45.758, 4.835] as const;

async function importRows(rows: readonly string[]) {
  const file = join(folder, `${Math.random()}.tsv`);
  await writeFile(file, twinFile(rows));
  return runImport(database.register, { source, file });
}

const listLinks = () =>
  database.register.query<{ french: string; partner: string; country: string; tier: string; form: string }>(
    `SELECT coalesce(f.territory_tier || ':' || f.territory_code, f.label) AS french, p.label AS partner, p.country, p.tier, c.form
     FROM cooperation c
     JOIN cooperation_side fs ON fs.cooperation_id = c.id AND fs.side = 'french' JOIN actor f ON f.id = fs.actor_id
     JOIN cooperation_side ps ON ps.cooperation_id = c.id AND ps.side = 'partner' JOIN actor p ON p.id = ps.actor_id
     ORDER BY french, partner`,
  );

it('links a commune of the official list with a partner at its point', async () => {
  await importRows([twinRow('Paris', PARIS, 'Rome', [41.893, 12.483], 'Italy')]);
  expect(await listLinks()).toEqual([{ french: 'commune:75056', partner: 'Rome', country: 'IT', tier: 'municipality', form: 'twinning' }]);
  const [seat] = await database.register.query(
    `SELECT p.label, p.lon, p.lat, p.precision, p.flags FROM actor a JOIN place p ON p.id = a.seat_id WHERE a.country = 'IT'`,
  );
  expect(seat).toEqual({ label: 'Rome', lon: 12.483, lat: 41.893, precision: 'municipality', flags: [] });
});

it('makes one partner of the rows that name it, and another of its namesake far away', async () => {
  await importRows([
    twinRow('Paris', PARIS, 'Kayes', [14.447, -11.444], 'Mali'),
    twinRow('Lyon', LYON, 'Kayes', [14.45, -11.43], 'Mali'),
    twinRow('Lyon', LYON, 'Kayes', [12.0, -8.0], 'Mali'),
    twinRow('Lyon', LYON, 'Kayes', [-4.2, 13.28], 'Republic of the Congo'),
  ]);
  const partners = await database.register.query(`SELECT country, count(*)::integer AS count FROM actor WHERE kind = 'partner-government' GROUP BY country ORDER BY country`);
  expect(partners).toEqual([{ country: 'CG', count: 1 }, { country: 'ML', count: 2 }]);
});

it('finds a partner again that was made one with another of other names, elsewhere', async () => {
  const rows = [twinRow('Paris', PARIS, 'Rome', [41.893, 12.483], 'Italy'), twinRow('Lyon', LYON, 'Roma Capitale', [41.3, 12.9], 'Italy'), twinRow('Paris', PARIS, 'Roma Capitale', [41.3, 12.9], 'Italy')];
  await importRows(rows);
  const [rome = '', other = ''] = (await database.register.query<{ id: string }>(`SELECT id FROM actor WHERE country = 'IT' ORDER BY label DESC`)).map(({ id }) => id);
  const merged = await mergeEntries(database.register, { survivor: { id: rome, version: 1 }, absorbed: { id: other, version: 1 } }, { author: 'person:claire', reason: null });
  expect(merged).toMatchObject({ ok: true });
  const report = await importRows([...rows, twinRow('Grenoble', [45.188, 5.724], 'Roma Capitale', [41.3, 12.9], 'Italy')]);
  expect(report).toMatchObject({ rows: { unchanged: 2, merged: 1, created: 1 }, entries: { created: { cooperations: 1 }, revised: { actors: 0, cooperations: 0 } } });
  const shown = await database.register.query(`SELECT a.id FROM actor a JOIN entry e ON e.id = a.id WHERE a.country = 'IT' AND e.state <> 'archived'`);
  expect(shown).toEqual([{ id: rome }]);
});

it('takes the French end from either column, and knows the link of another file', async () => {
  await importRows([twinRow('Paris', PARIS, 'Rome', [41.893, 12.483], 'Italy')]);
  const report = await importRows([
    twinRow('Rome', [41.893, 12.483], 'Paris', PARIS, 'France', 'Italy'),
    twinRow('Rome', [41.893, 12.483], 'Lyon', LYON, 'France', 'Italy'),
  ]);
  expect(report.rows).toMatchObject({ unchanged: 1, created: 1 });
});

it('refuses rows that are not international, and those without France, with the reason', async () => {
  const report = await importRows([
    twinRow('Paris', PARIS, 'Lyon', LYON, 'France'),
    twinRow('Rome', [41.893, 12.483], 'Berlin', [52.52, 13.4], 'Germany', 'Italy'),
    twinRow('Paris', PARIS, '', [41.893, 12.483], 'Italy'),
  ]);
  expect(report.reasons).toEqual({ 'not-international': 1, 'no-french-side': 1, 'town-missing': 1 });
  expect(await listLinks()).toEqual([]);
});

it('leaves to a person what it cannot tell', async () => {
  const report = await importRows([
    twinRow('Nulle-Part', PARIS, 'Rome', [41.893, 12.483], 'Italy'),
    twinRow('Paris', PARIS, 'Q16511122', [12.1, -3.2], 'Burkina Faso'),
    twinRow('Paris', PARIS, 'Königsberg', [54.7, 20.5], 'Prussia'),
  ]);
  expect(report.rows.review).toBe(3);
  expect(report.reasons).toEqual({ 'territory-unknown-name': 1, 'partner-unlabelled': 1, 'country-unknown': 1 });
});

it('keeps the tier of what is no commune', async () => {
  await importRows([
    twinRow('Allier', [46.33, 3.17], 'Douroula Department', [12.58, -3.32], 'Burkina Faso'),
    twinRow('Brittany', [48.1, -2.9], 'Saxony', [51.0, 13.4], 'Germany'),
  ]);
  expect(await listLinks()).toEqual([
    { french: 'departement:03', partner: 'Douroula Department', country: 'BF', tier: 'district', form: 'twinning' },
    { french: 'region:53', partner: 'Saxony', country: 'DE', tier: 'municipality', form: 'twinning' },
  ]);
  const [name] = await database.register.query(`SELECT label FROM actor WHERE territory_code = '03' AND territory_tier = 'departement'`);
  expect(name).toEqual({ label: 'Département de l’Allier' });
});

it('flags a partner whose point lies in another country', async () => {
  const report = await importRows([twinRow('Paris', PARIS, 'Tokyo', [10.0, 10.0], 'Japan')]);
  expect(report.notes).toMatchObject({ 'partner place flagged: outside-country': 1 });
  const [place] = await database.register.query(`SELECT flags FROM place WHERE label = 'Tokyo'`);
  expect(place).toEqual({ flags: ['outside-country'] });
});

it('adds itself as a source to a cooperation known under another form, and leaves its words alone', async () => {
  await importRows([twinRow('Paris', PARIS, 'Rome', [41.893, 12.483], 'Italy')]);
  await database.register.query(`UPDATE entry_source SET source_id = 'cog-2026', record_id = 'elsewhere' WHERE entry_id IN (SELECT id FROM cooperation)`);
  await database.register.query(
    `UPDATE revision SET content = jsonb_set(jsonb_set(content, '{cooperation,form}', '"friendship"'), '{sources}', '[{"sourceId": "cog-2026", "recordId": "elsewhere", "url": null, "retrievedOn": null}]')
     WHERE entry_id IN (SELECT id FROM cooperation)`,
  );
  await database.register.query(`UPDATE cooperation SET form = 'friendship'`);
  const report = await importRows([twinRow('Paris', PARIS, 'Rome', [41.893, 12.483], 'Italy')]);
  expect(report.rows.updated).toBe(1);
  expect(await listLinks()).toMatchObject([{ form: 'friendship' }]);
  const sources = await database.register.query(`SELECT source_id FROM entry_source WHERE entry_id IN (SELECT id FROM cooperation) ORDER BY 1`);
  expect(sources).toEqual([{ source_id: 'cog-2026' }, { source_id: 'wikidata-twin-towns' }]);
});

describeWithSharedFiles('the file of France', () => {
  const resolvedIn = (notes: Record<string, number>): number =>
    Object.entries(notes).reduce((sum, [note, count]) => (note.startsWith('French end resolved to a commune') ? sum + count : sum), 0);
  const file = sharedFile('wikidata-twin-towns', 'france.tsv');

  it('resolves at least 3,500 of its 3,869 rows without the centres, and changes nothing the second time', async () => {
    const report = await runImport(database.register, { source, file });
    process.stdout.write(`france.tsv without centres: ${resolvedIn(report.notes)} of ${report.rowsRead} rows resolved to a commune\n`);
    expect(report.rowsRead).toBe(3_869);
    expect(report.reasons['not-international']).toBe(123);
    expect(resolvedIn(report.notes)).toBeGreaterThanOrEqual(3_500);
    const again = await runImport(database.register, { source, file });
    expect(again.rows).toMatchObject({ created: 0, updated: 0, merged: report.rows.merged, unchanged: report.rows.created });
    expect(again.entries).toEqual({ created: { actors: 0, cooperations: 0, projects: 0 }, revised: { actors: 0, cooperations: 0, projects: 0 } });
  });

  it('resolves at least 3,700 with them, and finds most of its links in the files of other countries', async () => {
    await runImport(database.register, { source: 'french-communes', file: sharedFile('french-communes', 'communes-cog2026-centroides.csv') });
    const report = await runImport(database.register, { source, file });
    process.stdout.write(`france.tsv with centres: ${resolvedIn(report.notes)} of ${report.rowsRead} rows resolved to a commune, ${report.rows.created} cooperations\n`);
    expect(resolvedIn(report.notes)).toBeGreaterThanOrEqual(3_700);
    expect(report.rows.created + report.rows.merged + report.rows.refused + report.rows.review).toBe(3_869);
    const austria = await runImport(database.register, { source, file: sharedFile('wikidata-twin-towns', 'austria.tsv') });
    expect(austria).toMatchObject({ rowsRead: 506, rows: { created: 0, unchanged: 23, refused: 483 } });
  });
});
