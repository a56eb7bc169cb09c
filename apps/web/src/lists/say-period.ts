import type { Lang } from '@portulan/contract';
import { formatPartialDate, readPrecision, readYear } from './partial-date.js';

type Say = (id: string, values?: Record<string, string | number>) => string;

/** A stretch of time in words, as precise as its dates: "depuis mars 1967", "2019 – 2022"; null when nothing is known. */
export function sayPeriod(since: string | null, until: string | null, lang: Lang, say: Say): string | null {
  const said = (id: string, date: string) => {
    const suffix = readPrecision(date) === 'day' ? '-day' : '';
    return say(`lists.${id}${suffix}`, { date: formatPartialDate(date, lang) });
  };
  if (since !== null && until !== null) {
    const isOneMoment = since === until;
    if (isOneMoment) return formatPartialDate(since, lang);
    return say('lists.between', { since: formatPartialDate(since, lang), until: formatPartialDate(until, lang) });
  }
  if (since !== null) return said('since', since);
  return until === null ? null : said('until', until);
}

/** The same in years alone, where a line is short. */
export function sayYears(since: string | null, until: string | null, lang: Lang, say: Say): string | null {
  return sayPeriod(since && readYear(since), until && readYear(until), lang, say);
}
