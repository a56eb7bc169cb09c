import type { Lang } from '@portulan/contract';

/** How much of a date is known. */
export type DatePrecision = 'year' | 'month' | 'day';

/** What the text of a partial date holds: `YYYY`, `YYYY-MM` or `YYYY-MM-DD` (a time after it is left out). */
export function readPrecision(date: string): DatePrecision {
  if (date.length >= 10) return 'day';
  return date.length >= 7 ? 'month' : 'year';
}

const OPTIONS: Readonly<Record<DatePrecision, Intl.DateTimeFormatOptions>> = {
  year: { year: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  day: { year: 'numeric', month: 'long', day: 'numeric' },
};

/** English dates go from day to year, as in every country whose partners read them. */
const LOCALES: Readonly<Record<Lang, string>> = { fr: 'fr-FR', en: 'en-GB' };

/** Dear to make, and the same few for every card of a list. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(lang: Lang, precision: DatePrecision): Intl.DateTimeFormat {
  const known = formats.get(lang + precision) ?? new Intl.DateTimeFormat(LOCALES[lang], { ...OPTIONS[precision], timeZone: 'UTC' });
  formats.set(lang + precision, known);
  return known;
}

/**
 * A partial date in words, no more precise than it is: "1967", "mars 1967", "1er mars 1967".
 * A text that is no date comes back as it is: better a strange date than none.
 */
export function formatPartialDate(date: string, lang: Lang): string {
  const precision = readPrecision(date);
  const [year = '', month = '01', day = '01'] = date.slice(0, 10).split('-');
  const instant = new Date(`${year.padStart(4, '0')}-${month}-${day}T00:00:00Z`);
  if (Number.isNaN(instant.getTime())) return date;
  const text = formatOf(lang, precision).format(instant);
  return lang === 'fr' && precision === 'day' ? text.replace(/^1 /, '1er ') : text;
}

/** The year alone, for a line that has no room for more. */
export const readYear = (date: string): string => date.slice(0, 4);
