import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTestDatabase } from '@portulan/testing';
import type { TestDatabase } from '@portulan/testing';
import { twinFile, twinRow } from '../../import/twin-towns.test-data.js';
import { describeWithSharedFiles, sharedFile } from '../../shared-files.test-data.js';
import { runImport } from '../run-import.js';

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await openTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'portulan-communes-'));
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

async function importCommunes(...rows: readonly string[]) {
  const file = join(folder, 'communes.csv');
  await writeFile(file, ['code_insee,nom,siren,population,lat,lon', ...rows].join('\n'));
  return runImport(database.register, { source: 'french-communes', file });
}
const territory = async (code: string) => (await database.register.query(`SELECT population, lon, lat FROM territory WHERE tier = 'commune' AND code = $1`, [code]))[0];

it('gives the official list its centres and populations, even from a code that lost its zero', async () => {
  const report = await importCommunes('1004,Ambérieu-en-Bugey,210100046,15934,45.961,5.372', '2a004,Ajaccio,212000046,,41.93,8.74');
  expect(report.rows).toMatchObject({ updated: 2 });
  expect(await territory('01004')).toEqual({ population: 15_934, lon: 5.372, lat: 45.961 });
  expect(await territory('2A004')).toMatchObject({ lon: 8.74, lat: 41.93 });
});

it('moves the places that stand for a commune, and tells those who follow the outbox', async () => {
  const file = join(folder, 'twins.tsv');
  await writeFile(file, twinFile([twinRow('Ambérieu-en-Bugey', [45.96, 5.37], 'Musterstadt', [50, 9], 'Germany')]));
  await runImport(database.register, { source: 'wikidata-twin-towns', file });
  const before = await database.register.query(`SELECT 1 FROM outbox`);
  await importCommunes('01004,Ambérieu-en-Bugey,210100046,15934,45.962,5.373');
  expect(await database.register.query(`SELECT lon, lat FROM place WHERE commune = '01004'`)).toEqual([{ lon: 5.373, lat: 45.962 }]);
  expect(await database.register.query(`SELECT 1 FROM outbox`)).toHaveLength(before.length + 1);
});

it('refuses what is not in the list, asks about what cannot be read, merges repeated rows, and changes nothing twice', async () => {
  const rows = ['01999,Nulle-Part,,10,46,5', 'ABC,Rien,,10,46,5', '01005,Ambérieux-en-Dombes,,1800,946,5', '01004,Ambérieu-en-Bugey,,15934,45.962,5.373', '01004,Ambérieu-en-Bugey,,15934,45.962,5.373'];
  const report = await importCommunes(...rows);
  expect(report.rows).toMatchObject({ refused: 1, review: 2, unchanged: 1, merged: 1, updated: 0 });
  expect(report.reasons).toEqual({ 'commune-unknown': 1, 'insee-malformed': 1, 'coordinates-malformed': 1 });
});

describeWithSharedFiles('the file of the communes of 2026', () => {
  it('places every commune it has, and changes nothing the second time', async () => {
    const file = sharedFile('french-communes', 'communes-cog2026-centroides.csv');
    const report = await runImport(database.register, { source: 'french-communes', file });
    process.stdout.write(`communes: ${report.rowsRead} rows, ${report.rows.updated} updated, ${report.rows.refused} refused, ${report.rows.review} to review\n`);
    expect(report.rowsRead).toBe(34_969);
    expect(report.rows.refused + report.rows.review).toBe(0);
    expect((await runImport(database.register, { source: 'french-communes', file })).rows.unchanged).toBe(34_969);
  });

  it.each([
    ['french-communes', 'eucircos_regions_departements_circonscriptions_communes_gps.csv'],
    ['rna-sample', 'rna_waldec_sample.csv'],
    ['hackfrancophonie', 'wikidata_communes_benin.csv'],
    ['codelists/dac', 'sectors.csv'],
  ])('refuses %s/%s, saying which columns were expected and found', async (path, name) => {
    await expect(runImport(database.register, { source: 'french-communes', file: sharedFile(path, name) })).rejects.toMatchObject({
      code: 'unknown-columns',
      sentence: expect.stringMatching(/expected the columns .*code_insee.*; found .*; missing: /) as string,
    });
  });

  it('recognises the file of another source', async () => {
    await expect(runImport(database.register, { source: 'french-communes', file: sharedFile('wikidata-twin-towns', 'france.tsv') })).rejects.toMatchObject({
      sentence: expect.stringContaining('It is a file of wikidata-twin-towns') as string,
    });
  });
});
