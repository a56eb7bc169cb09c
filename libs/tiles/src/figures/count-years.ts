import type { StartYears } from '@portulan/contract';
import { NO_YEAR } from '../columns/entry-columns.js';
import type { EntryPart } from './entry-part.js';

/** In which years the entries began. */
export function countYears(parts: readonly EntryPart[]): StartYears {
  const counts = new Map<number, number>();
  let undated = 0;
  let total = 0;
  for (const { columns, mask } of parts) {
    for (let row = 0; row < columns.count; row++) {
      if (!mask[row]) continue;
      total++;
      const year = columns.sinceYear[row] as number;
      if (year === NO_YEAR) undated++;
      else counts.set(year, (counts.get(year) ?? 0) + 1);
    }
  }
  return { starts: [...counts].map(([year, count]) => ({ year, count })).sort((a, b) => a.year - b.year), undated, total };
}
