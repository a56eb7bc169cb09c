import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { ImportRefusal } from '../refusals/index.js';
import { decodingStream } from './decode-text.js';
import { nameColumns } from './name-columns.js';
import { MAX_COLUMNS, refusalOfWidth, type FileSurvey } from './survey-file.js';

/** One row of data as the file has it. */
export interface TableRow {
  /** From 1, the header and blank lines left out. */
  readonly number: number;
  /** Line of the file where the row ends, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** A table whose header is known and whose rows can be read as often as wanted, each time from the start. */
export interface Table {
  readonly survey: FileSurvey;
  /** Unique names, in the order of the file. */
  readonly columns: readonly string[];
  rows(): AsyncGenerator<TableRow>;
}

/** Longest row taken, in characters: beyond it, a quote was left open or this is no table. */
export const MAX_ROW_CHARACTERS = 10_000_000;

interface RawRecord {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

function refusalOfCsv(survey: FileSurvey, line: number, error: unknown): unknown {
  if (!(error instanceof CsvError)) return error;
  if (error.code === 'CSV_MAX_RECORD_SIZE') {
    return new ImportRefusal(
      'line-too-long',
      `"${survey.name}" has a row of more than ${MAX_ROW_CHARACTERS / 1_000_000} million characters after line ${line}: most often a quote (") that is never closed. Rows before it were kept; correct the file and import it again.`,
    );
  }
  return new ImportRefusal(
    'broken-quotes',
    `"${survey.name}" cannot be read after line ${line}: a quote (") is opened and not closed, or closed in the middle of a cell. Rows before it were kept; correct the file and import it again.`,
  );
}

/** Text with one kind of line end: cells compare alike whatever machine wrote them, and lines are counted right. */
async function* unifyLineEnds(source: AsyncIterable<string | Buffer>): AsyncGenerator<string> {
  let held = '';
  for await (const chunk of source) {
    const text = held + chunk.toString();
    // The other half of a line end may open the next chunk.
    held = text.endsWith('\r') ? '\r' : '';
    yield text.slice(0, text.length - held.length).replaceAll('\r\n', '\n');
  }
  yield held;
}

/** The rows of a surveyed file, header included, one at a time: memory does not grow with the file. */
async function* readRecords(survey: FileSurvey, maxRowCharacters: number): AsyncGenerator<RawRecord> {
  const parser = parse({
    delimiter: survey.delimiter,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: maxRowCharacters,
  });
  // Errors reach the loop below through the parser; the callback keeps them from being unhandled as well.
  pipeline(createReadStream(survey.path), decodingStream(survey.encoding), unifyLineEnds, parser, () => undefined);
  let line = 1;
  try {
    for await (const raw of parser as AsyncIterable<RawRecord>) {
      line = raw.info.lines;
      yield raw;
    }
  } catch (error) {
    throw refusalOfCsv(survey, line, error);
  } finally {
    parser.destroy();
  }
}

/**
 * Opens a surveyed file as a table: its header is read, its rows are not yet.
 *
 * @throws ImportRefusal when the header cannot be read or has too many columns; `rows()` throws it at the first row
 * that cannot be read
 */
export async function openTable(survey: FileSurvey, maxRowCharacters = MAX_ROW_CHARACTERS): Promise<Table> {
  let header: readonly string[] = [];
  for await (const { record } of readRecords(survey, maxRowCharacters)) {
    header = record;
    break;
  }
  if (header.length > MAX_COLUMNS) {
    throw refusalOfWidth(survey.name, header.length);
  }
  const columns = nameColumns(header);
  return {
    survey,
    columns,
    async *rows() {
      let number = 0;
      let first = true;
      for await (const { record, info } of readRecords(survey, maxRowCharacters)) {
        if (first) {
          first = false;
          continue;
        }
        if (record.every((cell) => cell.trim() === '')) continue;
        number += 1;
        yield { number, line: info.lines, cells: record };
      }
    },
  };
}
