import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mergeEntries } from '@portulan/register';
import { openTestDatabase } from '@portulan/testing';
import type { TestDatabase } from '@portulan/testing';
import { describeWithSharedFiles, sharedFile } from '../../shared-files.test-data.js';
import { loadStarterDirectory } from '../starter/index.js';
import { runImport } from '../run-import.js';
import { FINANCING_HEADERS } from './read-financing.js';
import type { FinancingCells } from './read-financing.js';

const AFD = 'Agence française de développement';

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await openTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'portulan-afd-'));
});
beforeEach(() => database.register.query('TRUNCATE entry, place, import_run, outbox CASCADE'));
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

const cells: FinancingCells = {
  financingId: 'CXX100101',
  projectId: 'CXX1001',
  title: 'Ficol Orléans Puits-Neuf',
  description: 'De l’eau pour tous.',
  state: 'Exécution',
  grantedOn: '2019-10-10',
  firstPaidOn: '2020-01-15',
  completedOn: '',
  cofunders: '',
  beneficiary: "Ville d'Orléans",
  channel: '11002.0',
  country: 'BENIN',
  lat: '9.34',
  lon: '2.62',
  sector: 'ALIMENTATION EN EAU - DISPOSITIFS DE BASE',
  cicid: 'Eau et assainissement',
  product: 'Subvention',
  committed: '1000.0',
  paid: '250.5',
  signedOn: '2019-11-01',
};

async function importRows(...rows: readonly Partial<FinancingCells>[]) {
  const keys = Object.keys(FINANCING_HEADERS) as (keyof FinancingCells)[];
  const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  const lines = rows.map((row) => keys.map((key) => quote({ ...cells, ...row }[key])).join(';'));
  const file = join(folder, `${Math.random()}.csv`);
  await writeFile(file, [keys.map((key) => quote(FINANCING_HEADERS[key])).join(';'), ...lines].join('\r\n'));
  return runImport(database.register, { source: 'afd-projects', file });
}

const listParticipants = () =>
  database.register.query<{ label: string; role: string; kind: string; country: string }>(
    `SELECT a.label, p.role, a.kind, a.country FROM participation p JOIN actor a ON a.id = p.actor_id ORDER BY p.role, a.label`,
  );
const listStatuses = () => database.register.query<{ status: string | null; until: string | null }>(`SELECT status, until FROM project`);
const listFundings = () =>
  database.register.query<{ kind: string; amount: string; programme: string; date: string; funder: string }>(
    `SELECT f.kind, f.amount::text, f.programme, f.date, a.label AS funder FROM funding f JOIN actor a ON a.id = f.funder_id ORDER BY f.kind, f.amount`,
  );
const listPlaces = () =>
  database.register.query<{ label: string; country: string; lon: number | null; lat: number | null; precision: string; flags: string[] }>(
    `SELECT p.label, p.country, p.lon, p.lat, p.precision, p.flags FROM project_place pp JOIN place p ON p.id = pp.place_id ORDER BY p.label`,
  );

it('knows that a project is over without a word of when, until the file tells the day or takes it back', async () => {
  await importRows({ state: 'Achevé', completedOn: '' });
  expect(await listStatuses()).toEqual([{ status: 'completed', until: null }]);
  await importRows({ state: 'Achevé', completedOn: '2021-06-30' });
  expect(await listStatuses()).toEqual([{ status: null, until: '2021-06-30' }]);
  await importRows({ state: 'Exécution', completedOn: '' });
  expect(await listStatuses()).toEqual([{ status: null, until: null }]);
});

it('makes one project of its financings, each with what was promised and paid', async () => {
  const report = await importRows({}, { projectId: 'CXX2', financingId: 'CXX201', title: 'Autre' }, { financingId: 'CXX100102', committed: '500.0', paid: '0.0', grantedOn: '2018-05-05', signedOn: '' });
  expect(report).toMatchObject({ rows: { created: 3 }, entries: { created: { projects: 2 } } });
  const [project] = await database.register.query(`SELECT p.title, p.since, p.until FROM project p JOIN entry_source s ON s.entry_id = p.id WHERE s.record_id = 'CXX1001'`);
  expect(project).toEqual({ title: 'Ficol Orléans Puits-Neuf', since: '2018-05-05', until: null });
  expect(await listFundings()).toEqual(
    expect.arrayContaining([
      { kind: 'commitment', amount: '500.00', programme: 'FICOL', date: '2018-05-05', funder: AFD },
      { kind: 'commitment', amount: '1000.00', programme: 'FICOL', date: '2019-11-01', funder: AFD },
      { kind: 'disbursement', amount: '250.50', programme: 'FICOL', date: '2020-01-15', funder: AFD },
    ]),
  );
});

it('finds two projects again that were made one, and adds to it what the file brings to either', async () => {
  const both = [{}, { projectId: 'CXX2', financingId: 'CXX201', title: 'Le même puits' }] as const;
  await importRows(...both);
  const [first = '', second = ''] = (await database.register.query<{ id: string }>(`SELECT entry_id AS id FROM entry_source WHERE record_id IN ('CXX1001', 'CXX2') ORDER BY record_id`)).map(({ id }) => id);
  const merged = await mergeEntries(database.register, { survivor: { id: first, version: 1 }, absorbed: { id: second, version: 1 } }, { author: 'person:claire', reason: null });
  expect(merged.ok).toBe(true);
  const report = await importRows(...both);
  expect(report).toMatchObject({ rows: { created: 0, updated: 0, unchanged: 2 }, entries: { created: { projects: 0, actors: 0 }, revised: { projects: 0 } } });
  const more = await importRows(...both, { financingId: 'CXX100102', committed: '500.0', paid: '0.0' }, { projectId: 'CXX2', financingId: 'CXX202', title: 'Le même puits', committed: '700.0', paid: '0.0' });
  expect(more).toMatchObject({ entries: { created: { projects: 0 }, revised: { projects: 1 } } });
  const fundings = await database.register.query<{ amount: string }>(`SELECT amount::text FROM funding WHERE project_id = $1 AND kind = 'commitment' ORDER BY funding.amount`, [first]);
  expect(fundings.map(({ amount }) => amount)).toEqual(['500.00', '700.00', '1000.00', '1000.00']);
  const [still] = await database.register.query(`SELECT title FROM project WHERE id = $1`, [first]);
  expect(still).toEqual({ title: 'Ficol Orléans Puits-Neuf' });
});

it('gives a French authority the lead and AFD the funding', async () => {
  await importRows({});
  expect(await listParticipants()).toMatchObject([
    { label: AFD, role: 'funder', kind: 'institution', country: 'FR' },
    { label: 'Orléans', role: 'lead', kind: 'authority', country: 'FR' },
  ]);
});

it('gives the others the kind and the role their channel tells', async () => {
  await importRows(
    { beneficiary: 'REPUBLIQUE DU BENIN', channel: '12001.0' },
    { financingId: 'CXX100102', beneficiary: 'Municipalité de Puits-Neuf', channel: '12002.0' },
    { financingId: 'CXX100103', beneficiary: 'EAUX SANS BORNES', channel: '22000.0' },
    { financingId: 'CXX100104', beneficiary: 'AGENCE FRANCAISE DE DEVELOPPEMENT', channel: '11004.0' },
  );
  expect(await listParticipants()).toEqual([
    { label: 'Municipalité de Puits-Neuf', role: 'beneficiary', kind: 'partner-government', country: 'BJ' },
    { label: 'Republique du Benin', role: 'beneficiary', kind: 'institution', country: 'BJ' },
    { label: AFD, role: 'funder', kind: 'institution', country: 'FR' },
    { label: AFD, role: 'implementer', kind: 'institution', country: 'FR' },
    { label: 'Eaux Sans Bornes', role: 'lead', kind: 'association', country: 'FR' },
  ]);
});

it('takes an office for no place, and a project of several countries for one without', async () => {
  const report = await importRows(
    { lat: '48.8442306', lon: '2.3784529' },
    { projectId: 'CXX2', financingId: 'CXX201', country: 'MULTI-PAYS', beneficiary: '' },
    { projectId: 'CXX3', financingId: 'CXX301' },
  );
  expect(report.notes).toMatchObject({ 'point of the head office in Paris: not a place': 1, 'project in several countries: no place': 1, 'point of its own': 1 });
  expect(await listPlaces()).toEqual([
    { label: 'Bénin', country: 'BJ', lon: null, lat: null, precision: 'country', flags: [] },
    { label: 'Bénin', country: 'BJ', lon: 2.62, lat: 9.34, precision: 'district', flags: [] },
  ]);
});

it('flags swapped coordinates and tells a person of absurd ones', async () => {
  const report = await importRows(
    { country: 'ROYAUME DU CAMBODGE', lat: '104.92', lon: '11.55' },
    { projectId: 'CXX2', financingId: 'CXX201', country: 'MADAGASCAR', lat: '-19.075', lon: '46769.0' },
  );
  expect(report.suggestions).toBe(2);
  expect(await listPlaces()).toEqual([
    { label: 'Cambodge', country: 'KH', lon: 104.92, lat: 11.55, precision: 'district', flags: ['swapped-coordinates'] },
    { label: 'Madagascar', country: 'MG', lon: null, lat: null, precision: 'country', flags: [] },
  ]);
});

it('takes co-funders that are clear, and tells a person of the others', async () => {
  const report = await importRows({ cofunders: 'Banque européenne d\'investissement (BEI) / Ministère de l\'Agriculture' });
  expect((await listParticipants()).filter(({ role }) => role === 'funder').map(({ country }) => country).sort()).toEqual(['FR', 'LU']);
  expect(report.suggestions).toBe(1);
  const [line] = await database.register.query(`SELECT code, outcome FROM import_review`);
  expect(line).toEqual({ code: 'cofunder-unclear', outcome: 'review' });
});

it('refuses amounts that are none, and merges a financing that is there twice', async () => {
  const report = await importRows({}, {}, { financingId: 'CXX100103', committed: '-5' });
  expect(report).toMatchObject({ rows: { created: 1, merged: 1, refused: 1 }, reasons: { 'amount-malformed': 1 } });
});

it('adds what is new to a project, changes what changed, and nothing the second time', async () => {
  await importRows({});
  expect((await importRows({})).rows).toMatchObject({ unchanged: 1 });
  const report = await importRows({ paid: '900' }, { financingId: 'CXX100102' });
  expect(report).toMatchObject({ rows: { updated: 1, created: 1 }, entries: { revised: { projects: 1 } } });
  expect((await listFundings()).map(({ amount }) => amount)).toEqual(['1000.00', '1000.00', '250.50', '900.00']);
});

it('asks before it writes over what a person corrected', async () => {
  await importRows({});
  await database.register.query(`UPDATE revision SET author = 'staff:1' WHERE entry_id IN (SELECT id FROM project)`);
  expect((await importRows({})).rows).toMatchObject({ unchanged: 1 });
  const report = await importRows({ title: 'Un titre tout autre' });
  expect(report).toMatchObject({ rows: { review: 1 }, reasons: { curated: 1 } });
  const [project] = await database.register.query(`SELECT title FROM project`);
  expect(project).toEqual({ title: 'Ficol Orléans Puits-Neuf' });
});

describeWithSharedFiles('the files of AFD', () => {
  const whole = sharedFile('afd-projects', 'donnees-aide-au-developpement-afd.csv');
  const part = sharedFile('afd-projects', 'afd-projets-collectivites-ficol.csv');
  const sums = () =>
    database.register.query<{ kind: string; sum: string }>(
      `SELECT f.kind, sum(f.amount)::text AS sum FROM funding f JOIN actor a ON a.id = f.funder_id WHERE a.label IN ('AFD', '${AFD}') GROUP BY f.kind ORDER BY f.kind`,
    );
  const figures = [
    { kind: 'commitment', sum: '33345638026.20' },
    { kind: 'disbursement', sum: '18270757549.43' },
  ];

  it.each([
    ['the part, then the whole', [part, whole]],
    ['the whole, then the part', [whole, part]],
  ])('adds up to the cent, whichever comes first: %s', async (_name, files) => {
    const reports = [];
    for (const file of files) reports.push(await runImport(database.register, { source: 'afd-projects', file }));
    expect(await sums()).toEqual(figures);
    const [count] = await database.register.query(`SELECT count(*)::integer AS projects FROM project`);
    expect(count).toEqual({ projects: 1_492 });
    const report = reports.find(({ rowsRead }) => rowsRead === 2_080);
    expect(report?.notes).toMatchObject({ 'state in the file: Achevé': 612, 'state in the file: Exécution': 1_468 });
    expect(report?.rows.refused).toBe(0);
    const again = await runImport(database.register, { source: 'afd-projects', file: whole });
    expect(again).toMatchObject({ rows: { unchanged: 2_080 }, entries: { created: { actors: 0, projects: 0 }, revised: { projects: 0 } } });
    process.stdout.write(`AFD: ${JSON.stringify(await sums())}, ${JSON.stringify(count)}, ${JSON.stringify(report?.notes)}\n`);
  });

  it('counts nothing twice on top of the starter directory, which cites the same projects', async () => {
    await loadStarterDirectory(database.register);
    const [before] = await database.register.query<{ count: number }>(`SELECT count(*)::integer AS count FROM project`);
    const report = await runImport(database.register, { source: 'afd-projects', file: whole });
    expect(report.entries.revised.projects).toBeGreaterThanOrEqual(40);
    const [after] = await database.register.query<{ count: number }>(`SELECT count(*)::integer AS count FROM project`);
    expect(after?.count).toBe((before?.count ?? 0) + 1_492 - report.entries.revised.projects);
    expect(await sums()).toEqual(figures);
  });
});
