import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { MAX_ROW_CHARACTERS, openTable } from './read-table.js';
import type { TableRow } from './read-table.js';
import { MAX_COLUMNS, surveyFile } from './survey-file.js';

// Some of these files are large, and the machine may be busy.
jest.setTimeout(120_000);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portulan-readers-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function write(name: string, content: string | Buffer): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

async function read(content: string | Buffer): Promise<{ columns: readonly string[]; rows: TableRow[] }> {
  const table = await openTable(await surveyFile(await write('table.csv', content)));
  const rows: TableRow[] = [];
  for await (const row of table.rows()) rows.push(row);
  return { columns: table.columns, rows };
}

const refusalOf = (work: Promise<unknown>): Promise<{ code: string; sentence: string }> =>
  work.then(
    () => Promise.reject(new Error('nothing was refused')),
    (refusal: { code: string; sentence: string }) => refusal,
  );

const cells = ({ rows }: { rows: TableRow[] }) => rows.map((row) => row.cells);

describe('tables as they are met', () => {
  it.each([
    ['comma', 'nom,ville\nÉchanges,"Orsay, Essonne"\n', ['Échanges', 'Orsay, Essonne']],
    ['semicolon', 'nom;ville\nÉchanges;Orsay, Essonne\n', ['Échanges', 'Orsay, Essonne']],
    ['tab', 'nom\tville\nÉchanges\tOrsay, Essonne\n', ['Échanges', 'Orsay, Essonne']],
  ])('reads a table with %s', async (_name, content, row) => {
    expect(cells(await read(content))).toEqual([row]);
  });

  it.each([
    ['UTF-8', Buffer.from('nom;ville\nÉchanges;Œuilly\n')],
    ['UTF-8 with a mark', Buffer.from('\ufeffnom;ville\nÉchanges;Œuilly\n')],
    ['Windows-1252', iconv.encode('nom;ville\nÉchanges;Œuilly\n', 'windows-1252')],
    ['UTF-16 with a mark', iconv.encode('nom;ville\nÉchanges;Œuilly\n', 'utf-16le', { addBOM: true })],
  ])('reads letters written in %s', async (_name, content) => {
    const table = await read(content);
    expect(table.columns).toEqual(['nom', 'ville']);
    expect(cells(table)).toEqual([['Échanges', 'Œuilly']]);
  });

  it('finds Windows-1252 when the first accent comes late in the file', async () => {
    const plain = 'nom;ville\n'.padEnd(400_000, 'a;b\n');
    const table = await read(Buffer.concat([Buffer.from(`${plain}\n`), iconv.encode('Forêt;Besançon\n', 'windows-1252')]));
    expect(cells(table).at(-1)).toEqual(['Forêt', 'Besançon']);
  });

  it('keeps newlines and doubled quotes inside quoted cells, with one kind of line end, and says on which line a row ends', async () => {
    const { rows } = await read('nom,texte\r\nA,"un ""mot""\r\net un autre"\r\nB,c\r\n');
    expect(rows).toEqual([
      { number: 1, line: 3, cells: ['A', 'un "mot"\net un autre'] },
      { number: 2, line: 4, cells: ['B', 'c'] },
    ]);
  });

  it('gives columns of the same name names of their own, and takes blanks off', async () => {
    const { columns } = await read('Non applicable;Longitude ;Non applicable; Non  applicable;\n1;2;3;4;5\n');
    expect(columns).toEqual(['Non applicable', 'Longitude', 'Non applicable (2)', 'Non applicable (3)', 'column 5']);
  });

  it('leaves blank lines out of the count and takes rows with cells missing or to spare', async () => {
    const { rows } = await read('a,b\n\n1\n,\n1,2,3\n');
    expect(rows.map(({ number, cells: row }) => [number, row])).toEqual([
      [1, ['1']],
      [2, ['1', '2', '3']],
    ]);
  });
});

describe('files that are refused', () => {
  it.each([
    ['an empty file', '', 'file-empty'],
    ['blanks', '  \n \n', 'file-empty'],
    ['a spreadsheet', Buffer.from([0x50, 0x4b, 0x03, 0x04, 0, 0]), 'file-binary'],
    ['a PDF', '%PDF-1.7 ...', 'file-binary'],
    ['bytes', Buffer.from([1, 2, 0, 3, 0, 9]), 'file-binary'],
    ['an XML document', '<?xml version="1.0"?>\n<codelist/>', 'not-a-table'],
  ])('refuses %s', async (_name, content, code) => {
    const refusal = await refusalOf(read(content));
    expect(refusal.code).toBe(code);
    expect(refusal.sentence).toContain('table.csv');
    expect(refusal.sentence).toContain('Nothing was imported');
  });

  it('refuses a missing file and a folder', async () => {
    expect((await refusalOf(surveyFile(join(folder, 'absent.csv')))).code).toBe('file-missing');
    expect((await refusalOf(surveyFile(folder))).code).toBe('file-unreadable');
  });

  it('refuses a row that a quote left open makes too long, keeping those before', async () => {
    const path = await write('long.csv', `a,b\n1,2\n3,"${'x\n'.repeat(MAX_ROW_CHARACTERS / 2 + 10)}`);
    const table = await openTable(await surveyFile(path));
    const read: number[] = [];
    const refusal = await refusalOf(
      (async () => {
        for await (const { number } of table.rows()) read.push(number);
      })(),
    );
    expect(read).toEqual([1]);
    expect(refusal.code).toBe('line-too-long');
  });

  it('reads a row of millions of characters', async () => {
    const { rows } = await read(`a,b\n1,${'x'.repeat(5_000_000)}\n`);
    expect(rows[0]?.cells[1]).toHaveLength(5_000_000);
  });

  it('refuses a table of a million columns', async () => {
    const refusal = await refusalOf(read(`${'c,'.repeat(1_000_000)}c\n1\n`));
    expect(refusal.code).toBe('too-many-columns');
    expect(refusal.sentence).toContain(String(MAX_COLUMNS));
  });

  it('refuses a quote that is never closed', async () => {
    expect((await refusalOf(read('a,b\n1,"2\n'))).code).toBe('broken-quotes');
  });

  it('gives the same digest to the same bytes only', async () => {
    const digest = async (content: string) => (await surveyFile(await write('digest.csv', content))).digest;
    expect(await digest('a\n1\n')).toBe(await digest('a\n1\n'));
    expect(await digest('a\n1\n')).not.toBe(await digest('a\n2\n'));
  });
});
