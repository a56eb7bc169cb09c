import { NO_YEAR } from './entry-columns.js';
import type { EntryNumbers } from './entry-numbers.js';
import type { Lists } from './lists.js';
import { eachRow, type RowReader } from './row-reader.js';
import { yearsQuery } from './room-queries.js';

/** First and last years, row by row. */
export interface Years {
  readonly sinceYear: Int16Array;
  readonly untilYear: Int16Array;
}

/** No work was dated: neither open-ended nor ended. */
const NO_END = 0;

/** First and last years of what each entry is itself, by number. */
export async function readYears(read: RowReader, numbers: EntryNumbers): Promise<Years> {
  const sinceYear = new Int16Array(numbers.count).fill(NO_YEAR);
  const untilYear = new Int16Array(numbers.count).fill(NO_END);
  await eachRow(read, yearsQuery, ([id, first, last]) => {
    const number = numbers.find(id as string);
    if (number === undefined) return;
    if (first != null) sinceYear[number] = Number(first);
    untilYear[number] = last == null ? NO_YEAR : Number(last);
  });
  return { sinceYear, untilYear };
}

/** From the first year of what an entry is and takes part in to the last; open-ended as soon as one of them is. */
export function spreadYears({ sinceYear: since, untilYear: until }: Years, kin: Lists, rowCount: number): Years {
  const sinceYear = since.slice(0, rowCount);
  const lastEnd = until.slice(0, rowCount);
  for (let row = 0; row < rowCount; row++) {
    const end = kin.offsets[row + 1] as number;
    for (let index = kin.offsets[row] as number; index < end; index++) {
      const work = kin.values[index] as number;
      sinceYear[row] = Math.min(sinceYear[row] as number, since[work] as number);
      // A year that is not known is later than any.
      lastEnd[row] = Math.max(lastEnd[row] as number, until[work] as number);
    }
  }
  return { sinceYear, untilYear: lastEnd.map((end) => (end === NO_END ? NO_YEAR : end)) };
}
