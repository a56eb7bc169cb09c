import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTestDatabase } from '@portulan/testing';
import type { TestDatabase } from '@portulan/testing';
import { runImport } from '../sources/index.js';
import { pictureOf } from './register-picture.test-data.js';
import { madeUpTwinFile, twinFile, twinRow } from './twin-towns.test-data.js';

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await openTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'portulan-import-'));
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

const source = 'wikidata-twin-towns';
async function write(name: string, content: string): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, content);
  return file;
}
const counts = async () => {
  const [row] = await database.register.query<Record<string, number>>(
    `SELECT (SELECT count(*) FROM entry)::integer AS entries, (SELECT count(*) FROM place)::integer AS places, (SELECT count(*) FROM outbox)::integer AS outbox,
       (SELECT count(*) FROM import_run)::integer AS runs, (SELECT count(*) FROM source)::integer AS sources`,
  );
  return row;
};

it('rehearses: a dry run counts everything and writes nothing but the file of rows to see', async () => {
  const file = await write('rehearsal.tsv', await madeUpTwinFile(database.register, 120));
  const before = await counts();
  const report = await runImport(database.register, { source, file, dryRun: true, reportFolder: join(folder, 'reports') });
  expect(report).toMatchObject({ dryRun: true, rows: { created: 120, merged: 3, refused: 3, review: 2 } });
  expect(await counts()).toEqual(before);
  expect(await readFile(report.reviewFile ?? '', 'utf8')).toContain('Nulle-Part-sur-Rien');
  // The file of rows to see is itself a file of the source: corrected, it can be imported as it is.
  const corrected = await runImport(database.register, { source, file: report.reviewFile ?? '', dryRun: true });
  expect(corrected).toMatchObject({ rowsRead: 5, rows: { refused: 3, review: 2 } });
});

it('counts rows that add up to those read, and writes each once', async () => {
  const file = await write('once.tsv', await madeUpTwinFile(database.register, 120));
  const progress: number[] = [];
  const report = await runImport(database.register, { source, file, onProgress: ({ rowsDone }) => progress.push(rowsDone), reportFolder: join(folder, 'once') });
  expect(Object.values(report.rows).reduce((sum, count) => sum + count, 0)).toBe(report.rowsRead);
  expect(report).toMatchObject({ rowsRead: 128, entries: { created: { cooperations: 120 } }, resumedAfterRow: null });
  expect(progress).toEqual([128]);
  expect(await readdir(join(folder, 'once'))).toHaveLength(1);
});

it('changes nothing when the same content is imported again, under whatever name', async () => {
  const before = await pictureOf(database.register);
  const report = await runImport(database.register, { source, file: await write('again.tsv', await madeUpTwinFile(database.register, 120)) });
  expect(report).toMatchObject({ rows: { created: 0, updated: 0, unchanged: 120, merged: 3 }, entries: { created: { actors: 0 }, revised: { actors: 0 } } });
  const { runs: _runs, reviews: _reviews, ...after } = await pictureOf(database.register);
  const { runs: _before, reviews: _seen, ...wanted } = before;
  expect(after).toEqual(wanted);
});

it('goes on after a failure in the middle, and ends as if it had not failed', async () => {
  const content = await madeUpTwinFile(database.register, 1_300);
  const file = await write('broken.tsv', content);
  const failing = runImport(database.register, {
    source,
    file,
    onProgress: ({ rowsDone }) => {
      if (rowsDone === 1_000) throw new Error('the machine stopped');
    },
  });
  await expect(failing).rejects.toThrow('the machine stopped');
  const report = await runImport(database.register, { source, file });
  expect(report.resumedAfterRow).toBe(1_000);

  const other = await openTestDatabase();
  try {
    await runImport(other.register, { source, file: await write('once.tsv', await madeUpTwinFile(database.register, 120)) });
    await runImport(other.register, { source, file: await write('again.tsv', await madeUpTwinFile(database.register, 120)) });
    const whole = await runImport(other.register, { source, file });
    expect({ ...report, runId: '', resumedAfterRow: null }).toEqual({ ...whole, runId: '' });
    expect(await pictureOf(database.register)).toEqual(await pictureOf(other.register));
  } finally {
    await other.drop();
  }
});

it('lets one import run at a time', async () => {
  const file = await write('two.tsv', await madeUpTwinFile(database.register, 60));
  const outcomes = await Promise.allSettled([runImport(database.register, { source, file }), runImport(database.register, { source, file })]);
  const refused = outcomes.filter(({ status }) => status === 'rejected');
  expect(refused).toMatchObject([{ reason: { code: 'import-running', sentence: expect.stringContaining('Another import is running') as string } }]);
});

it('refuses an unknown source and a file without rows', async () => {
  await expect(runImport(database.register, { source: 'nowhere', file: 'x' })).rejects.toMatchObject({ code: 'unknown-source', sentence: expect.stringContaining('french-communes') as string });
  await expect(runImport(database.register, { source, file: await write('bare.tsv', twinFile([])) })).rejects.toMatchObject({ code: 'no-rows' });
});

it('keeps the rows before a fault, and closes the import', async () => {
  const [good] = (await madeUpTwinFile(database.register, 1)).split('\n').slice(1);
  const file = await write('fault.tsv', `${twinFile([good ?? '', twinRow('Paris', [48.85, 2.35], '"Rom', [41.9, 12.5], 'Italy')])}"`);
  await expect(runImport(database.register, { source, file: await write('fault2.tsv', `${await readFile(file, 'utf8')}"open`) })).rejects.toMatchObject({ code: 'broken-quotes' });
  const running = await database.register.query(`SELECT 1 FROM import_run WHERE state = 'running'`);
  expect(running).toEqual([]);
});
