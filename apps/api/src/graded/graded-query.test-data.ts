import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ENTRY_ROOMS, type EntryRoom } from '@portulan/domain';

/** How good an answer is in the eyes of a person of the field: 3 perfect, 2 good, 1 acceptable. */
export type Grade = 1 | 2 | 3;

/** A question with what a person of the field expects of it: a line of `graded-queries.csv`. */
export interface GradedQuery {
  readonly room: EntryRoom;
  readonly query: string;
  /** `starter` when the starter directory alone can answer, `all` when it takes the real files too. */
  readonly data: 'starter' | 'all';
  /** What it puts to the test: names, acronyms, typos... */
  readonly line: string;
  /** The first answer must be a perfect one, whatever the mean. */
  readonly isMust: boolean;
  /** What deserves each grade, in the language of `grade-entries`. */
  readonly expected: Readonly<Record<Grade, readonly string[]>>;
  readonly why: string;
}

const COLUMNS = ['room', 'query', 'data', 'line', 'must', 'perfect', 'good', 'acceptable', 'why'];

/** The graded queries of the file beside this one; a line that says nothing clear is an error. */
export function readGradedQueries(): GradedQuery[] {
  const [header, ...lines] = readFileSync(join(__dirname, 'graded-queries.csv'), 'utf8').trim().split('\n');
  if (header !== COLUMNS.join(',')) throw new Error(`The columns are ${COLUMNS.join(', ')}.`);
  return lines.map((line, index) => {
    const cells = splitCells(line);
    const [room, query, data, aim, must, perfect, good, acceptable, why] = cells as [EntryRoom, string, GradedQuery['data'], ...string[]];
    const isClear = cells.length === COLUMNS.length && ENTRY_ROOMS.includes(room) && ['starter', 'all'].includes(data) && perfect && why;
    if (!isClear) throw new Error(`Line ${index + 2} of the graded queries is not clear: ${line}`);
    const keys = (cell = '') => cell.split(' ').filter(Boolean);
    return { room, query, data, line: aim as string, isMust: must === 'yes', expected: { 3: keys(perfect), 2: keys(good), 1: keys(acceptable) }, why };
  });
}

/** Cells of a line of CSV; quotes are doubled inside quotes. */
function splitCells(line: string): string[] {
  return Array.from(line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g), ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '');
}
