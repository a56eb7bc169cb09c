import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import iconv from 'iconv-lite';
import { ImportRefusal } from '../refusals/index.js';
import type { TextEncoding } from './decode-text.js';
import { openSheetFile } from './open-sheet-file.js';

/** Files of megabytes: a busy machine may take its time. */
const PATIENCE_MS = 60_000;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portulan-sheet-'));
});
afterAll(() => rm(folder, { recursive: true }));

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PARTS = {
  'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="r"><sheets><sheet name="A" sheetId="1" r:id="rId7"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId7" Target="worksheets/sheet1.xml"/></Relationships>`,
  'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>`,
  'xl/sharedStrings.xml': `<sst xmlns="${MAIN}"><si><t>nom</t></si><si><r><t>Ville </t></r><r><t>d’Aix</t></r><rPh><t>x</t></rPh></si></sst>`,
};
const sheetOf = (rows: string) => ({ ...PARTS, 'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>` });

async function pack(name: string, parts: Readonly<Record<string, string>>): Promise<string> {
  const archive = new ZipFile();
  for (const [part, text] of Object.entries(parts)) archive.addBuffer(Buffer.from(text), part);
  archive.end();
  const path = join(folder, name);
  await pipeline(archive.outputStream, createWriteStream(path));
  return path;
}
async function write(name: string, content: string | Buffer): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}
async function readAll(path: string, asked: TextEncoding | null = null): Promise<{ columns: readonly string[]; cells: (readonly string[])[] }> {
  const file = await openSheetFile(path, 'essai', asked);
  const cells: (readonly string[])[] = [];
  for await (const row of file.rows()) cells.push(row.cells);
  return { columns: file.columns, cells };
}
const codeOf = (path: string, asked: TextEncoding | null = null): Promise<string> =>
  readAll(path, asked).then(
    () => 'read',
    (failure: unknown) => (failure instanceof ImportRefusal && failure.sentence.includes('Nothing was') ? failure.code : String(failure)),
  );

describe('a workbook', () => {
  it('is read as people see it: shared texts, days, what formulas came to, empty cells in between', async () => {
    const path = await pack(
      'whole.xlsx',
      sheetOf(`<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>depuis</t></is></c><c r="D1" t="str"><f>1</f><v>odd</v></c></row>
        <row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3" s="1"><v>43599</v></c><c r="D3"><f>SUM(1,5)</f><v>6</v></c></row><row r="4"/>
        <row r="9"><c r="A9" t="inlineStr"><is><t>'=1+1</t></is></c><c r="B9" t="b"><v>1</v></c><c r="C9" t="e"><v>#N/A</v></c><c r="D9"><v>13055</v></c></row>`),
    );
    expect(await readAll(path)).toEqual({
      columns: ['nom', 'depuis', 'column 3', 'odd'],
      cells: [
        ['Ville d’Aix', '2019-05-14', '', '6'],
        ['=1+1', 'true', '', '13055'],
      ],
    });
  });

  it('is refused, with a sentence, when it would explode, lies about its size, is broken or was never reckoned', async () => {
    const whole = await pack('bomb.xlsx', sheetOf(`<row><c t="inlineStr"><is><t>nom</t></is></c></row>`));
    const bytes = await readFile(whole);
    const declare = (size: number) => {
      const changed = Buffer.from(bytes);
      for (let at = changed.indexOf('PK\x01\x02', 0, 'latin1'); at >= 0; at = changed.indexOf('PK\x01\x02', at + 4, 'latin1')) changed.writeUInt32LE(size, at + 24);
      return changed;
    };
    expect(await codeOf(await write('declared.xlsx', declare(4_000_000_000)))).toBe('archive-explodes');
    expect(await codeOf(await write('lying.xlsx', declare(3)))).toBe('archive-broken');
    expect(await codeOf(await write('cut.xlsx', bytes.subarray(0, bytes.length - 40)))).toBe('archive-broken');
    expect(await codeOf(await pack('no-sheet.xlsx', { 'readme.txt': 'x' }))).toBe('archive-broken');
    expect(await codeOf(await pack('formula.xlsx', sheetOf(`<row><c t="inlineStr"><is><t>nom</t></is></c></row><row><c><f>1+1</f></c></row>`)))).toBe('formula-unreckoned');
    expect(await codeOf(await pack('wide.xlsx', sheetOf(`<row><c r="XFD1" t="inlineStr"><is><t>nom</t></is></c></row>`)))).toBe('too-many-columns');
    expect(await codeOf(await pack('long.xlsx', sheetOf(`<row><c t="inlineStr"><is><t>nom</t></is></c></row><row><c t="inlineStr"><is><t>${'a'.repeat(10_000_000)}</t></is></c></row>`)))).toBe('cell-too-long');
    const entities = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><worksheet><sheetData><row><c t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>`;
    expect(await codeOf(await pack('entities.xlsx', { ...PARTS, 'xl/worksheets/sheet1.xml': entities }))).toBe('archive-broken');
  }, PATIENCE_MS);
});

describe('a text table', () => {
  it.each<[string, string | Buffer]>([
    ['UTF-8 and semicolons', 'nom;ville\nÉcole;Orléans\n'],
    ['a mark and commas', '\uFEFFnom,ville\r\nÉcole,Orléans\r\n'],
    ['Windows-1252 and tabs', Buffer.from('nom\tville\nÉcole\tOrléans\n', 'latin1')],
    ['ISO 8859-15 and commas', iconv.encode('nom,ville\nÉcole,Orléans\n', 'iso-8859-15')],
    ['Mac Roman and semicolons', iconv.encode('nom;ville\rÉcole;Orléans\r', 'macintosh')],
    ['UTF-16 and bars', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('nom|ville\nÉcole|Orléans\n', 'utf16le')])],
  ])('is read in %s', async (_what, content) => {
    expect(await readAll(await write('table.csv', content))).toEqual({ columns: ['nom', 'ville'], cells: [['École', 'Orléans']] });
  });

  it('is read in the encoding that a person says, or refused when it is not in that one', async () => {
    const half = await write('half.csv', iconv.encode('nom;prix\nUn ½ litre;3 ¤\n', 'windows-1252'));
    expect((await readAll(half, 'windows-1252')).cells).toEqual([['Un ½ litre', '3 ¤']]);
    expect((await readAll(half, 'iso-8859-15')).cells).toEqual([['Un œ litre', '3 €']]);
    expect(await codeOf(half, 'utf-8')).toBe('encoding-wrong');
    const unicode = await write('unicode.csv', '\uFEFFnom\nÉcole\n');
    expect(await codeOf(unicode, 'macintosh')).toBe('encoding-wrong');
    expect((await readAll(unicode, 'utf-8')).cells).toEqual([['École']]);
    const unmarked = await write('unmarked.csv', Buffer.from('nom\nÉcole\n', 'utf16le'));
    expect((await readAll(unmarked, 'utf-16le')).cells).toEqual([['École']]);
    expect(await codeOf(unmarked)).toBe('file-binary');
  });

  it('whose accents are not read for certain is refused, not kept in silence', async () => {
    // 0x81 is nothing in Windows-1252, a control character in ISO 8859-15, and Å in Mac Roman, which the rest is not.
    const mixed = await write('doubtful.csv', Buffer.concat([iconv.encode('nom;ville\nÉcole;Orléans\nLycée;Besançon\nGénérale;Réunion\n', 'windows-1252'), Buffer.from([0x61, 0x81, 0x3b, 0x62, 0x0a])]));
    expect(await codeOf(mixed)).toBe('encoding-doubtful');
    expect(await codeOf(mixed, 'windows-1252')).toBe('encoding-wrong');
  });

  it('understands what keeps texts from being formulas, and runs none', async () => {
    expect((await readAll(await write('armed.csv', `a;b;c;d\n'=SUM(A1);"=""01004""";=1+1;'tis\n`))).cells).toEqual([['=SUM(A1)', '01004', '=1+1', '\'tis']]);
  });

  it.each<[string, () => string | Buffer, string]>([
    ['a million columns', () => `${'a;'.repeat(1_000_000)}\n1\n`, 'too-many-columns'],
    ['a cell of ten million letters', () => `nom\n"${'a'.repeat(10_000_001)}"\n`, 'line-too-long'],
    ['a cell that no spreadsheet holds', () => `nom\n${'a'.repeat(40_000)}\n`, 'cell-too-long'],
    ['two encodings in one', () => Buffer.concat([Buffer.from('nom;ville\nÉcole;Orléans\n', 'latin1'), Buffer.from('Lycée;Besançon\n', 'utf8')]), 'mixed-encodings'],
    ['Mac Roman and UTF-8 in one', () => Buffer.concat([iconv.encode('nom;ville\nÉcole prénom;Orléans\n', 'macintosh'), Buffer.from('Lycée;Besançon\n', 'utf8')]), 'mixed-encodings'],
    ['no letters', () => Buffer.from([0, 1, 2, 3, 0, 0, 9, 9, 0, 1]), 'file-binary'],
    ['nothing', () => '', 'file-empty'],
  ])('with %s is refused, with a sentence', async (_what, content, code) => {
    expect(await codeOf(await write('hostile.csv', content()))).toBe(code);
  }, PATIENCE_MS);
});
