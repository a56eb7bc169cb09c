import { judgeLink, type LinkOutcome } from '@portulan/domain';
import type { Queryable } from '../database/index.js';
import type { DueLink } from './list-due-links.js';

/** What a look at an address came to. */
export interface LinkLook {
  readonly outcome: LinkOutcome;
  /** Of the last answer; null when nobody answered. */
  readonly status: number | null;
}

/**
 * Keeps what a look came to.
 *
 * @param today ISO day: the failures of one day count once
 */
export async function reviewLink(queryable: Queryable, link: DueLink, { outcome, status }: LinkLook, today: string): Promise<void> {
  const { failures, failedOn, failingSince, lookAgainInDays } = judgeLink(link, outcome, today);
  await queryable.query(
    `UPDATE web_link SET outcome = $2, status = $3, failures = $4, failed_on = $5, failing_since = $6, looked_at = now(),
       due_at = now() + make_interval(days => $7), asked_at = NULL WHERE url = $1`,
    [link.url, outcome, status, failures, failedOn, failingSince, lookAgainInDays],
  );
}
