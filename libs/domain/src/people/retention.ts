import type { Refusal } from '../curation/index.js';

/** What of persons is kept for a time. */
export const RETAINED = ['contacts', 'proposals', 'claims', 'logs'] as const;
export type Retained = (typeof RETAINED)[number];

/** Months that each is kept. */
export type Retention = Readonly<Record<Retained, number>>;

/**
 * What a network that sets nothing keeps to. Contacts: three years from the last consent, as the CNIL has it for contacts
 * that do not answer; logs: a year, the longest that it finds usual (recommendation of 14 October 2021).
 */
export const RETENTION_USUAL: Retention = { contacts: 36, proposals: 12, claims: 6, logs: 12 };

export const RETENTION_MONTHS_MAX = 240;

/** Whether each is a number of months. */
export const checkRetention = (retention: Retention): readonly Refusal<'months-malformed'>[] =>
  RETAINED.filter((what) => !Number.isInteger(retention[what]) || retention[what] < 1 || retention[what] > RETENTION_MONTHS_MAX).map((what) => ({
    code: 'months-malformed',
    sentence: `From 1 to ${RETENTION_MONTHS_MAX} months.`,
    field: what,
  }));
