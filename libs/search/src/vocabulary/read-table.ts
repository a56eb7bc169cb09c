import { CsvError, parse } from 'csv-parse/sync';

/** One row of a CSV file with the number of the line it begins on, the header being line 1. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * The rows of a CSV text (RFC 4180: commas, double quotes doubled inside quotes; a byte-order mark and empty lines are
 * passed over), header included. French spreadsheets write semicolons: they are told by the header. A quote left open
 * runs to the end of the text.
 */
export function readTable(text: string): TableRow[] {
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  try {
    return readRows(source);
  } catch (failure) {
    if (failure instanceof CsvError && failure.code === 'CSV_QUOTE_NOT_CLOSED') return readRows(`${source}"`);
    throw failure;
  }
}

interface ParsedRow {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

function readRows(source: string): TableRow[] {
  const options = { relax_column_count: true, relax_quotes: true, skip_records_with_empty_values: true, ltrim: true, info: true } as const;
  const rows = parse(source, { ...options, delimiter: /^[^,\n]*;/.test(source) ? ';' : ',', record_delimiter: '\n' }) as unknown as ParsedRow[];
  return rows.map(({ record, info }) => {
    const cells = record.map((cell) => cell.trim());
    // The parser tells the line a row ends on.
    return { line: info.lines - record.join('').split('\n').length + 1, cells };
  });
}
