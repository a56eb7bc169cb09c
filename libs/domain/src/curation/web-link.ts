/**
 * What looking at a web address came to: somebody answers; the page is not there; the server fails; nobody is reached;
 * nothing can be told today; it is not an address that we look at.
 */
export const LINK_OUTCOMES = ['answers', 'missing', 'failing', 'unreachable', 'unsettled', 'unlooked'] as const;
export type LinkOutcome = (typeof LINK_OUTCOMES)[number];

/** A link is dead when it failed on that many days, with no answer in between. */
export const DEAD_AFTER_DAYS = 3;

/** How often a link has failed in a row, each day counted once. */
export interface LinkRecord {
  readonly failures: number;
  /** ISO days: the last one it failed on, and the first one of the row. */
  readonly failedOn: string | null;
  readonly failingSince: string | null;
}

export interface JudgedLink extends LinkRecord {
  readonly lookAgainInDays: number;
}

const UNHURT: LinkRecord = { failures: 0, failedOn: null, failingSince: null };
const DAYS_WHILE_FINE = 30;
const DAYS_WHILE_UNSETTLED = 3;
const DAYS_WHILE_UNLOOKED = 90;
const LONGEST_PAUSE_DAYS = 30;

const FAILURES: readonly LinkOutcome[] = ['missing', 'failing', 'unreachable'];
export const isFailure = (outcome: LinkOutcome): boolean => FAILURES.includes(outcome);
export const isDead = ({ failures }: Pick<LinkRecord, 'failures'>): boolean => failures >= DEAD_AFTER_DAYS;

/**
 * What is known of a link after another look, and when to look again: the longer it fails, the later.
 *
 * @param today ISO day
 */
export function judgeLink(before: LinkRecord, outcome: LinkOutcome, today: string): JudgedLink {
  if (outcome === 'answers') return { ...UNHURT, lookAgainInDays: DAYS_WHILE_FINE };
  if (outcome === 'unlooked') return { ...UNHURT, lookAgainInDays: DAYS_WHILE_UNLOOKED };
  if (!isFailure(outcome)) return { ...before, lookAgainInDays: DAYS_WHILE_UNSETTLED };
  const failures = before.failedOn === today ? before.failures : before.failures + 1;
  return { failures, failedOn: today, failingSince: before.failingSince ?? today, lookAgainInDays: Math.min(2 ** (failures - 1), LONGEST_PAUSE_DAYS) };
}
