import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTestDatabase } from '@portulan/testing';
import type { TestDatabase } from '@portulan/testing';
import { importFile, runImport } from '../run-import.js';
import { loadStarterDirectory, starterFolder } from './index.js';

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await openTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'portulan-starter-'));
});
beforeEach(async () => {
  await database.register.query('TRUNCATE entry, place, network, import_run, outbox CASCADE');
  await cp(starterFolder, folder, { recursive: true });
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

const edit = async (name: string, change: (text: string) => string) => writeFile(join(folder, name), change(await readFile(join(folder, name), 'utf8')));
const count = async (sql: string): Promise<number> => (await database.register.query<{ count: number }>(`SELECT count(*)::integer AS count FROM ${sql}`))[0]?.count ?? 0;
const importFolder = () => runImport(database.register, { source: 'starter', file: folder });

it('loads the directory that comes with the code, once', async () => {
  const report = await loadStarterDirectory(database.register);
  expect(report?.rows).toMatchObject({ refused: 0, review: 0, unchanged: 0 });
  expect(await count(`cooperation`)).toBeGreaterThanOrEqual(300);
  expect(await count(`project`)).toBeGreaterThanOrEqual(60);
  expect(await count(`actor WHERE kind IN ('association', 'institution')`)).toBeGreaterThanOrEqual(80);
  expect(await count(`(SELECT DISTINCT form FROM cooperation) f`)).toBe(7);
  expect(await count(`(SELECT DISTINCT country FROM actor WHERE kind = 'partner-government') c`)).toBeGreaterThanOrEqual(60);
  expect(await count(`network`)).toBeGreaterThanOrEqual(12);
  expect(await count(`network n WHERE NOT EXISTS (SELECT 1 FROM network_perimeter p WHERE p.network = n.id)`)).toBe(0);
  expect(await count(`entry e WHERE NOT EXISTS (SELECT 1 FROM entry_source s WHERE s.entry_id = e.id AND s.source_id <> 'starter')`)).toBe(0);
  expect(await loadStarterDirectory(database.register)).toBeNull();
});

it('changes nothing when it is imported again, and only the row that changed', async () => {
  await importFolder();
  expect((await importFolder()).entries.revised).toEqual({ actors: 0, cooperations: 0, projects: 0 });
  await edit('projects.csv', (text) => `${text.trimEnd().replace(/\n([^\n]*)$/, (_line, last: string) => `\n${last.replace(',', ',Nouveau titre : ')}`)}\n`);
  const report = await importFolder();
  expect(report.entries).toMatchObject({ created: { actors: 0, cooperations: 0, projects: 0 }, revised: { actors: 0, cooperations: 0, projects: 1 } });
  expect(await count(`project WHERE title LIKE 'Nouveau titre%'`)).toBe(1);
});

it('is looked through for entries that look like others when it has been imported, not when that was rehearsed', async () => {
  const order = { source: 'starter', file: folder };
  expect((await importFile(database.register, { ...order, dryRun: true })).duplicates).toBeNull();
  const { report, duplicates } = await importFile(database.register, order);
  expect(duplicates?.looked).toBe(report.entries.created.actors + report.entries.created.projects);
  expect((await importFile(database.register, order)).duplicates?.looked).toBe(0);
});

it('asks before it writes over what a person corrected', async () => {
  await importFolder();
  await database.register.query(`UPDATE revision SET author = 'staff:1'`);
  await edit('actors.csv', (text) => text.replace('https://www.resacoop.org', 'https://resacoop.example.org'));
  const report = await importFolder();
  expect(report.reasons).toEqual({ curated: 1 });
  expect(await count(`actor WHERE website = 'https://resacoop.example.org'`)).toBe(0);
});

it('names the file, the line and the column of each fault, and imports nothing', async () => {
  await edit('cooperations.csv', (text) => text.replace(/\n([^,]+),[^,]+,/, '\n$1,marriage,'));
  await edit('fundings.csv', (text) => `${text.trimEnd()}\nno-such-project,afd,,commitment,-3,EUR,2020,afd-projets\n`);
  const lines = (await readFile(join(folder, 'fundings.csv'), 'utf8')).trimEnd().split('\n').length;
  await expect(importFolder()).rejects.toMatchObject({ code: 'starter-invalid' });
  const { sentence } = await importFolder().then(
    () => ({ sentence: '' }),
    (refusal: { sentence: string }) => refusal,
  );
  expect(sentence).toContain('cooperations.csv line 2, column form: "marriage" is not one of twinning');
  expect(sentence).toContain(`fundings.csv line ${lines}, column project: "no-such-project" is not in projects.csv.`);
  expect(sentence).toContain(`fundings.csv line ${lines}, column amount: "-3" is not an amount`);
  expect(await count('entry')).toBe(0);
});

it('refuses territories and countries that the lists do not have, and a folder without the files', async () => {
  await edit('networks.csv', (text) => text.replace('region:93', 'region:77'));
  await expect(importFolder()).rejects.toMatchObject({ code: 'starter-invalid', sentence: expect.stringMatching(/networks\.csv line \d+, column perimeter: "region:77" is not in the official list/) as string });
  await expect(runImport(database.register, { source: 'starter', file: join(folder, 'nowhere') })).rejects.toMatchObject({ code: 'file-missing' });
});
