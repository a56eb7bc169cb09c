import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mergeEntries } from '@portulan/register';
import { openTestDatabase } from '@portulan/testing';
import type { TestDatabase } from '@portulan/testing';
import { describeWithSharedFiles, sharedFile } from '../../shared-files.test-data.js';
import { runImport } from '../run-import.js';

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await openTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'portulan-grants-'));
});
beforeEach(() => database.register.query('TRUNCATE entry, place, import_run, outbox CASCADE'));
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

async function importGrants(...rows: readonly string[]) {
  const file = join(folder, `${Math.random()}.csv`);
  await writeFile(file, ['annee,beneficiaire,code_postal,ville,descriptif,montant_eur', ...rows].join('\n'));
  return runImport(database.register, { source: 'solidarity-associations', file });
}

const listAssociations = () =>
  database.register.query<{ label: string; commune: string | null }>(
    `SELECT a.label, p.commune FROM actor a LEFT JOIN place p ON p.id = a.seat_id WHERE a.kind = 'association' ORDER BY a.label, p.commune`,
  );
const listProjects = () =>
  database.register.query<{ title: string; since: string; until: string; amounts: string[]; programme: string }>(
    `SELECT p.title, p.since, p.until, array_agg(f.amount::text ORDER BY f.date) AS amounts, min(f.programme) AS programme
     FROM project p JOIN funding f ON f.project_id = p.id GROUP BY p.id ORDER BY p.title`,
  );

it('makes an association with its seat, a project of its purpose and a funding of the grant', async () => {
  await importGrants('2015,Les Puits Neufs,38000,Grenoble,Forage de deux puits,1500.00');
  expect(await listAssociations()).toEqual([{ label: 'Les Puits Neufs', commune: '38185' }]);
  expect(await listProjects()).toEqual([{ title: 'Forage de deux puits', since: '2015', until: '2015', amounts: ['1500.00'], programme: 'Réserve parlementaire, programme 209' }]);
  const roles = await database.register.query(`SELECT a.label, p.role FROM participation p JOIN actor a ON a.id = p.actor_id ORDER BY p.role`);
  expect(roles).toEqual([
    { label: 'Ministère de l’Europe et des Affaires étrangères', role: 'funder' },
    { label: 'Les Puits Neufs', role: 'lead' },
  ]);
});

it('gathers the running costs of an association in one project, year after year', async () => {
  await importGrants('2014,Les Puits Neufs,,,Fonctionnement,1000', '2016,Association "Les Puits Neufs",38000,GRENOBLE,fonctionnement,2000.00');
  expect(await listAssociations()).toEqual([{ label: 'Les Puits Neufs', commune: '38185' }]);
  expect(await listProjects()).toMatchObject([{ title: 'Fonctionnement de l’association Les Puits Neufs', since: '2014', until: '2016', amounts: ['1000.00', '2000.00'] }]);
});

it('finds projects and associations again that were made one', async () => {
  const rows = ['2015,Les Puits Neufs,38000,Grenoble,Forage,1000', '2015,Les Puits Anciens,63000,Clermont-Ferrand,Puits,2000'];
  await importGrants(...rows);
  const merge = async (sql: string) => {
    const [first = '', second = ''] = (await database.register.query<{ id: string }>(sql)).map(({ id }) => id);
    const versions = await database.register.query<{ id: string; version: number }>(`SELECT id, version FROM entry WHERE id IN ($1, $2)`, [first, second]);
    const side = (id: string) => ({ id, version: versions.find((entry) => entry.id === id)?.version ?? 0 });
    expect(await mergeEntries(database.register, { survivor: side(first), absorbed: side(second) }, { author: 'person:claire', reason: null })).toMatchObject({ ok: true });
  };
  await merge(`SELECT id FROM actor WHERE kind = 'association' ORDER BY label DESC`);
  await merge(`SELECT id FROM project ORDER BY title`);
  expect(await importGrants(...rows)).toMatchObject({ rows: { unchanged: 2 }, entries: { created: { actors: 0, projects: 0 }, revised: { actors: 0, projects: 0 } } });
  const more = await importGrants('2016,Les Puits Neufs,38000,Grenoble,Forage,30', '2016,Les Puits Anciens,63000,Clermont-Ferrand,Puits,40', '2016,Les Puits Anciens,63000,Clermont-Ferrand,École,50');
  expect(more).toMatchObject({ entries: { created: { actors: 0, projects: 1 }, revised: { projects: 1 } } });
  expect((await listProjects()).find(({ title }) => title === 'Forage')?.amounts.sort()).toEqual(['1000.00', '2000.00', '30.00', '40.00']);
  const leads = await database.register.query<{ label: string }>(`SELECT DISTINCT a.label FROM participation p JOIN actor a ON a.id = p.actor_id JOIN entry e ON e.id = p.project_id AND e.state <> 'archived' WHERE p.role = 'lead'`);
  expect(leads).toEqual([{ label: 'Les Puits Neufs' }]);
});

it('tells namesakes of two towns apart', async () => {
  await importGrants('2015,Solidarité Puits,38000,Grenoble,Forage,1000', '2015,Solidarité Puits,63000,Clermont-Ferrand,Forage,1000');
  expect(await listAssociations()).toHaveLength(2);
});

it('keeps no address of a person anywhere, not even in the rows to review', async () => {
  const report = await importGrants(
    '2015,Les Puits Neufs chez Mme Claire Dupont 3 rue des Lilas,38000,Grenoble,Forage au Mali,1500',
    '2015,Amis du Puits,99999,Chez Jean Martin 5 rue Haute,Forage,1500',
  );
  expect(report.rows).toMatchObject({ created: 1, review: 1 });
  const [leak] = await database.register.query<{ leaks: number }>(
    `SELECT (SELECT count(*) FROM revision WHERE content::text ~ 'Dupont|Lilas|Martin|Haute')::integer
       + (SELECT count(*) FROM import_review WHERE original::text || sentence ~ 'Dupont|Lilas|Martin|Haute')::integer AS leaks`,
  );
  expect(leak).toEqual({ leaks: 0 });
});

it('only suggests the countries a text names', async () => {
  const report = await importGrants('2015,Les Puits Neufs,38000,Grenoble,Forage au Mali et au Sénégal,1500');
  expect(report).toMatchObject({ rows: { created: 1 }, suggestions: 1 });
  const [line] = await database.register.query(`SELECT code, outcome, sentence FROM import_review`);
  expect(line).toMatchObject({ code: 'country-suggested', outcome: 'review', sentence: expect.stringContaining('Mali, Sénégal (ML, SN)') as string });
  expect(await database.register.query(`SELECT 1 FROM project_place`)).toEqual([]);
});

it('leaves to a person a town it does not know and a grant that is there twice, and changes nothing the second time', async () => {
  const rows = ['2015,Les Puits Neufs,38000,Grenoble,Forage,1500', '2015,Les Puits Neufs,38000,Grenoble,Forage,1500', '2015,Amis du Puits,20600,Casablanca,Forage,1500'];
  expect((await importGrants(...rows)).reasons).toEqual({ 'grant-repeated': 1, 'commune-unresolved': 1 });
  const report = await importGrants(...rows);
  expect(report).toMatchObject({ rows: { unchanged: 1, review: 2 }, entries: { created: { actors: 0, projects: 0 }, revised: { projects: 0 } } });
});

describeWithSharedFiles('the file of associations', () => {
  it('is taken whole but for a few rows, each grant counted once', async () => {
    const file = sharedFile('associations', 'associations-solidarite-reserve-209-2014-2016.csv');
    const report = await runImport(database.register, { source: 'solidarity-associations', file });
    process.stdout.write(`associations: ${JSON.stringify(report.rows)}, ${JSON.stringify(report.entries.created)}, ${report.suggestions} suggestions\n`);
    expect(report.rowsRead).toBe(594);
    expect(report.rows.created).toBeGreaterThanOrEqual(580);
    const [fundings] = await database.register.query(`SELECT count(*)::integer AS count FROM funding`);
    expect(fundings).toEqual({ count: report.rows.created });
    expect((await runImport(database.register, { source: 'solidarity-associations', file })).rows).toMatchObject({ created: 0, updated: 0, unchanged: report.rows.created });
  });
});
