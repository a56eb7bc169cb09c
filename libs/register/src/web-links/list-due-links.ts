import type { LinkRecord } from '@portulan/domain';
import type { Queryable } from '../database/index.js';

/** An address that it is time to look at. */
export interface DueLink extends LinkRecord {
  readonly url: string;
  readonly host: string;
}

export interface DueLinksQuestion {
  readonly most: number;
  /** No host is asked more than that in one round. */
  readonly mostOfHost: number;
  /** Only those that somebody asked for. */
  readonly isAskedOnly?: boolean;
}

/** The addresses to look at: those asked for first, then those that have waited longest. */
export const listDueLinks = (queryable: Queryable, { most, mostOfHost, isAskedOnly = false }: DueLinksQuestion): Promise<DueLink[]> =>
  queryable.query<DueLink>(
    `SELECT url, host, failures, failed_on AS "failedOn", failing_since AS "failingSince" FROM (
       SELECT l.*, row_number() OVER (PARTITION BY host ORDER BY asked_at NULLS LAST, due_at, url COLLATE "C") AS turn
       FROM web_link l WHERE due_at <= now() AND (NOT $3 OR asked_at IS NOT NULL)) due
     WHERE turn <= $2 ORDER BY asked_at NULLS LAST, due_at, url COLLATE "C" LIMIT $1`,
    [most, mostOfHost, isAskedOnly],
  );
