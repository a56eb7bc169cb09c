import type { Lang } from '@portulan/contract';
import { text, type Column, type Wording } from './columns/column.js';
import type { ExportStream } from './export-request.js';
import { writeCsv } from './formats/csv.js';
import { writeXlsx } from './formats/xlsx.js';

/** A table of texts by the names of its columns. */
export type Texts = ReadonlyMap<string, string>;

interface TextTable {
  readonly columns: readonly { readonly name: string; readonly fr: string; readonly en: string }[];
  readonly rows: AsyncIterable<readonly Texts[]>;
  readonly format: 'csv' | 'xlsx';
  readonly lang: Lang;
}

const asItIs = (code: string) => code;
const NO_NAMES = { country: asItIs, theme: asItIs, territory: asItIs };

/** Texts as a file that comes while it is read; none of them is a formula. */
export function writeTexts({ columns, rows, format, lang }: TextTable): ExportStream {
  const typed: Column<Texts>[] = columns.map(({ name, fr, en }) => text(fr, en, (row) => row.get(name) ?? ''));
  const wording: Wording = { lang, names: NO_NAMES, labelOf: (_, code) => code, addressOf: asItIs };
  return format === 'csv'
    ? { mediaType: 'text/csv; charset=utf-8', extension: 'csv', body: writeCsv(rows, typed, wording) }
    : { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', extension: 'xlsx', body: writeXlsx(rows, typed, wording, 'Portulan') };
}
