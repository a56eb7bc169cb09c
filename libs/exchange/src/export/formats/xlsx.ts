import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { Column, Wording } from '../columns/index.js';
import { xmlText } from './xml-text.js';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A cell holds no more characters; a longer text would make the file unreadable to Excel. */
const CELL_MAX_LENGTH = 32_767;

/** The parts of a workbook of one sheet beside the sheet (ECMA-376, part 1). Style 1 is the bold of the first row. */
const PARTS: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf fontId="0"/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>`,
};

const workbook = (title: string) =>
  `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${xmlText(title)}" sheetId="1" r:id="rId1"/></sheets></workbook>`;

const inline = (text: string, style: string) => `<c t="inlineStr"${style}><is><t xml:space="preserve">${xmlText(text.slice(0, CELL_MAX_LENGTH))}</t></is></c>`;

/**
 * A workbook of one sheet, written as its rows come: texts stand in their cells, so that nothing is gathered. A text is
 * typed as text and can be no formula. No kept library of today streams a sheet; the archive is one's work.
 */
export function writeXlsx<Row>(batches: AsyncIterable<readonly Row[]>, columns: readonly Column<Row>[], wording: Wording, title: string): AsyncIterable<Buffer> {
  const archive = new ZipFile();
  for (const [name, part] of Object.entries(PARTS)) archive.addBuffer(Buffer.from(XML + part), name);
  archive.addBuffer(Buffer.from(XML + workbook(title)), 'xl/workbook.xml');
  const sheet = Readable.from(writeSheet(batches, columns, wording), { objectMode: false, highWaterMark: 64 * 1024 });
  archive.addReadStream(sheet, 'xl/worksheets/sheet1.xml', { compressionLevel: 4 });
  archive.end();
  const output = Readable.from(archive.outputStream as AsyncIterable<Buffer>, { objectMode: false });
  // The archive does not tell a failure of what it packs, nor that nobody wants it any more.
  sheet.on('error', (failure) => output.destroy(failure));
  output.on('close', () => sheet.destroy());
  return output as AsyncIterable<Buffer>;
}

async function* writeSheet<Row>(batches: AsyncIterable<readonly Row[]>, columns: readonly Column<Row>[], wording: Wording): AsyncGenerator<string> {
  const head = columns.map((column) => inline(column[wording.lang], ' s="1"')).join('');
  yield `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData><row>${head}</row>`;
  for await (const rows of batches) yield rows.map((row) => `<row>${columns.map((column) => cellOf(column, row, wording)).join('')}</row>`).join('');
  yield '</sheetData></worksheet>';
}

function cellOf<Row>({ type, value }: Column<Row>, row: Row, wording: Wording): string {
  const cell = value(row, wording);
  if (cell === null) return '<c/>';
  return type === 'text' ? inline(String(cell), '') : `<c><v>${cell}</v></c>`;
}
