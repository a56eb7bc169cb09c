import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ImportRow } from './import-plan.js';
import { tableSource } from './table-source.js';

const origin = { id: 'test', label: 'Test', publisher: 'Test', url: 'https://example.org', licence: 'CC0', licenceUrl: 'https://example.org' };
const startPlanner = () => Promise.reject(new Error('no row is planned here'));

const towns = tableSource({
  id: 'towns',
  summary: 'towns',
  origin,
  batchRows: 10,
  columns: { headers: { name: "Nom de l'entité", group: 'Groupe', note: 'Remarque' }, optional: ['note'] },
  groupOf: ({ group }) => group,
  redact: (cell) => cell.replace(/secret/g, '[hidden]'),
  startPlanner,
});
const rivers = tableSource({ id: 'rivers', summary: 'rivers', origin, batchRows: 10, columns: { headers: { length: 'length_km', mouth: 'mouth' } }, startPlanner });

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portulan-table-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function open(content: string) {
  const path = join(folder, 'file.csv');
  await writeFile(path, content);
  return towns.openFeed(path, [towns, rivers]);
}

async function rowsOf(content: string): Promise<ImportRow[]> {
  const rows: ImportRow[] = [];
  for await (const row of (await open(content)).rows()) rows.push(row);
  return rows;
}

it('finds columns whatever their case, spaces and apostrophes, and leaves the others alone', async () => {
  const [row] = await rowsOf('GROUPE,Autre,Nom  de l’entité \nA,x, Lyon \n');
  expect(row?.cells).toEqual({ name: 'Lyon', group: 'A', note: '' });
  expect(row?.original).toEqual({ GROUPE: 'A', Autre: 'x', 'Nom de l’entité': ' Lyon ' });
});

it('takes out of the original row what may not be kept', async () => {
  const [row] = await rowsOf("Nom de l'entité,Groupe\nsecret town,A\n");
  expect(row?.original["Nom de l'entité"]).toBe('[hidden] town');
});

it('puts the rows of one group side by side, each with its number in the file', async () => {
  const rows = await rowsOf("Nom de l'entité,Groupe\na,1\nb,2\nc,1\nd,2\n");
  expect(rows.map(({ number, cells }) => [number, cells['name']])).toEqual([[1, 'a'], [3, 'c'], [2, 'b'], [4, 'd']]);
});

it('says which columns were expected, found and missing', async () => {
  await expect(open('Nom,Groupe\na,1\n')).rejects.toMatchObject({
    code: 'unknown-columns',
    sentence: expect.stringMatching(/expected the columns Nom de l'entité, Groupe, Remarque; found Nom, Groupe; missing: Nom de l'entité\./) as string,
  });
});

it('recognises a file of another source and gives the right command', async () => {
  await expect(open('mouth,length_km\nLe Havre,777\n')).rejects.toMatchObject({
    sentence: expect.stringContaining(`"npm run portulan -- import rivers ${join(folder, 'file.csv')}"`) as string,
  });
});
