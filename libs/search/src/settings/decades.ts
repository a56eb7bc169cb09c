/** The first year of the decade of a year. */
export const decadeOf = (year: number): number => Math.floor(year / 10) * 10;

/**
 * How many entries are alive in each decade, the earliest first, until the one of today: one without an end goes on for
 * ever, and nobody asks about the decades to come.
 *
 * @param changes for each decade how many are alive in it that were not in the one before, less those that are no more
 */
export function countDecades(changes: ReadonlyMap<number, number>): { value: string; count: number }[] {
  const counts: { value: string; count: number }[] = [];
  const last = decadeOf(new Date().getFullYear());
  let count = 0;
  for (let decade = Math.min(...changes.keys(), last + 10); decade <= last; decade += 10) {
    count += changes.get(decade) ?? 0;
    if (count > 0) counts.push({ value: String(decade), count });
  }
  return counts;
}
