import type { EntryState, SourceRef } from './entry.js';
import { endsBeforeStart, isPartialDate } from './partial-date.js';
import type { Refusal } from './refusal.js';

export type LifeRefusalCode = 'source-missing' | 'source-repeated' | 'date-malformed' | 'url-malformed';

const isDay = (text: string) => text.length === 10 && isPartialDate(text);
export const isWebAddress = (text: string): boolean => /^https?:\/\/[^\s/$.?#][^\s]*$/i.test(text);

/** What is true of every entry, whatever it describes: a published one has a source. */
export function checkLife(life: {
  readonly state: EntryState;
  readonly checkedOn?: string | null;
  readonly sources: readonly SourceRef[];
}): readonly Refusal<LifeRefusalCode>[] {
  const refusals: Refusal<LifeRefusalCode>[] = [];
  if (life.state === 'published' && life.sources.length === 0) {
    refusals.push({ code: 'source-missing', sentence: 'A published entry names at least one source.', field: 'sources' });
  }
  const records = life.sources.map(({ sourceId, recordId }) => `${sourceId} ${recordId ?? ''}`);
  if (new Set(records).size < records.length) {
    refusals.push({ code: 'source-repeated', sentence: 'A record of a source is named once.', field: 'sources' });
  }
  const days = [['checkedOn', life.checkedOn] as const, ...life.sources.map(({ retrievedOn }) => ['sources', retrievedOn] as const)];
  for (const [field, day] of days) {
    if (day !== null && day !== undefined && !isDay(day)) {
      refusals.push({ code: 'date-malformed', sentence: `"${day}" is not a day (YYYY-MM-DD).`, field });
    }
  }
  for (const { url } of life.sources) {
    if (url !== null && url !== undefined && !isWebAddress(url)) {
      refusals.push({ code: 'url-malformed', sentence: `"${url}" is not a web address (https://...).`, field: 'sources' });
    }
  }
  return refusals;
}

export type PeriodRefusalCode = 'date-malformed' | 'ends-before-start';

/** An end is not before its start, and both are dates. */
export function checkPeriod({ since, until }: { readonly since: string | null; readonly until: string | null }): readonly Refusal<PeriodRefusalCode>[] {
  const malformed = (['since', 'until'] as const).flatMap((field): Refusal<PeriodRefusalCode>[] => {
    const date = field === 'since' ? since : until;
    if (date === null || isPartialDate(date)) return [];
    return [{ code: 'date-malformed', sentence: `"${date}" is not a date (YYYY, YYYY-MM or YYYY-MM-DD).`, field }];
  });
  if (malformed.length > 0 || !endsBeforeStart(since, until)) return malformed;
  return [{ code: 'ends-before-start', sentence: `It would end (${until}) before it starts (${since}).`, field: 'until' }];
}
