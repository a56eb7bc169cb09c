import { ImportRefusal } from '../../refusals/index.js';
import type { TableRow } from '../read-table.js';
import { MAX_COLUMNS } from '../survey-file.js';
import type { XmlEvent } from './read-xml.js';

const DAY_MS = 86_400_000;
/** Day 0 of spreadsheets, in days before 1970. */
const DAYS_TO_1970 = 25_569;

interface CellParts {
  column: number;
  type: string;
  style: number;
  value: string;
  hasValue: boolean;
  isFormula: boolean;
}

/** What cells mean: texts by number, and which styles are days. */
export interface CellLists {
  readonly texts: readonly string[];
  readonly dayStyles: readonly boolean[];
}

/** `AB12` is column 27, from 0. */
function columnOf(reference: string): number {
  const letters = /^[A-Z]+/.exec(reference)?.[0] ?? '';
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** A cell as people read it; what a formula came to, not the formula. */
function textOf({ type, style, value }: CellParts, { texts, dayStyles }: CellLists): string {
  if (type === 's') return texts[Number(value)] ?? '';
  if (type === 'inlineStr' || type === 'str' || type === 'd') return value;
  if (type === 'e') return '';
  if (type === 'b') return value === '1' ? 'true' : 'false';
  const number = Number(value);
  if (value === '' || !Number.isFinite(number)) return value;
  if (dayStyles[style] === true && number >= 1 && number < 2_958_466) return new Date((Math.floor(number) - DAYS_TO_1970) * DAY_MS).toISOString().slice(0, 10);
  return String(number);
}

/**
 * The rows of a sheet as its XML is read, blank ones left out; the first is the header, with number 0.
 *
 * @throws ImportRefusal for more columns than are read, and for a formula whose result was never reckoned
 */
export async function* readSheetRows(events: AsyncIterable<XmlEvent>, lists: CellLists, file: string): AsyncGenerator<TableRow> {
  let number = 0;
  let line = 0;
  let cells: string[] = [];
  let cell: CellParts | null = null;
  let isValue = false;
  for await (const event of events) {
    if (event.sort === 'text') {
      if (cell !== null && isValue) cell.value += event.text;
    } else if (event.name === 'row') {
      if (event.sort === 'open') {
        line = Number(event.attributes['r'] ?? line + 1);
        cells = [];
      } else if (cells.some((text) => text !== '' && text?.trim() !== '')) {
        yield { number, line, cells: Array.from(cells, (text) => text ?? '') };
        number += 1;
      }
    } else if (event.name === 'c') {
      if (event.sort === 'open') cell = beginCell(event.attributes, cells.length, file);
      else if (cell !== null) {
        if (cell.isFormula && !cell.hasValue) {
          throw new ImportRefusal('formula-unreckoned', `"${file}" has a formula without a result in row ${line}: open it in a spreadsheet, save it, and bring it again. Nothing was kept.`);
        }
        cells[cell.column] = textOf(cell, lists);
        cell = null;
      }
    } else if (cell !== null && event.name === 'f') cell.isFormula = true;
    else if (cell !== null && (event.name === 'v' || event.name === 't')) {
      isValue = event.sort === 'open';
      cell.hasValue = true;
    }
  }
}

function beginCell({ r, t, s }: Readonly<Record<string, string>>, next: number, file: string): CellParts {
  const column = r === undefined ? next : columnOf(r);
  if (column < 0 || column >= MAX_COLUMNS) {
    throw new ImportRefusal('too-many-columns', `"${file}" has more than ${MAX_COLUMNS} columns. It is probably not the table you meant. Nothing was kept.`);
  }
  return { column, type: t ?? 'n', style: Number(s ?? 0), value: '', hasValue: false, isFormula: false };
}
