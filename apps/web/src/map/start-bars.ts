import type { StartYears } from '@portulan/contract';

/** Where the slider begins: the first twinnings of the post-war years. What began before stands in its first bar. */
export const FIRST_YEAR = 1945;

export interface StartBar {
  readonly year: number;
  /** Cooperations that began in that year; in the first bar, in or before it. */
  readonly count: number;
  /** Cooperations that had begun by the end of it. */
  readonly upTo: number;
}

/** A bar for each year from 1945 to the last, whether anything began in it or not. */
export function toStartBars({ starts }: Pick<StartYears, 'starts'>, last: number): readonly StartBar[] {
  const counts = new Map<number, number>();
  for (const { year, count } of starts) {
    const shown = Math.min(Math.max(year, FIRST_YEAR), last);
    counts.set(shown, (counts.get(shown) ?? 0) + count);
  }
  let upTo = 0;
  return Array.from({ length: last - FIRST_YEAR + 1 }, (_, index) => {
    const year = FIRST_YEAR + index;
    const count = counts.get(year) ?? 0;
    upTo += count;
    return { year, count, upTo };
  });
}

export interface StartDecade {
  readonly from: number;
  readonly count: number;
}

/** The same by decades, for those who read rather than look; decades in which nothing began are left out. */
export function toStartDecades(bars: readonly StartBar[]): readonly StartDecade[] {
  const counts = new Map<number, number>();
  for (const { year, count } of bars) {
    const from = Math.floor(year / 10) * 10;
    counts.set(from, (counts.get(from) ?? 0) + count);
  }
  return [...counts].filter(([, count]) => count > 0).map(([from, count]) => ({ from, count }));
}
