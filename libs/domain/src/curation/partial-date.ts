const SHAPE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, with a month and a day that exist. */
export function isPartialDate(text: string): boolean {
  const [, year, month, day] = SHAPE.exec(text) ?? [];
  if (year === undefined) return false;
  if (month === undefined) return true;
  const last = new Date(Date.UTC(2000, Number(month), 0));
  // Year 0 to 99 would be read as 1900 to 1999 by the constructor.
  last.setUTCFullYear(Number(year), Number(month), 0);
  const monthExists = Number(month) >= 1 && Number(month) <= 12;
  return monthExists && (day === undefined || (Number(day) >= 1 && Number(day) <= last.getUTCDate()));
}

/** Compares two dates on what both know: 0 when one may be the other (`2019` and `2019-05`). */
export function comparePartialDates(a: string, b: string): -1 | 0 | 1 {
  const length = Math.min(a.length, b.length);
  const [left, right] = [a.slice(0, length), b.slice(0, length)];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** An end that is surely before its start; false as long as it is not sure. */
export const endsBeforeStart = (since: string | null, until: string | null): boolean =>
  since !== null && until !== null && comparePartialDates(until, since) < 0;

/** The year of a partial date. */
export const yearOf = (date: string): number => Number(date.slice(0, 4));
