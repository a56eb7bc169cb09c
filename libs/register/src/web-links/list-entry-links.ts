import { DEAD_AFTER_DAYS, type LinkOutcome } from '@portulan/domain';
import type { Queryable } from '../database/index.js';

/** An address that an entry gives, and what is known of it. */
export interface EntryLink {
  readonly entryId: string;
  readonly url: string;
  /** Null: nobody has looked yet. */
  readonly outcome: LinkOutcome | null;
  readonly status: number | null;
  readonly isDead: boolean;
  /** ISO days. */
  readonly failingSince: string | null;
  readonly lookedOn: string | null;
  readonly isAsked: boolean;
}

/** The addresses that entries give, those that are dead first. */
export const listEntryLinks = (queryable: Queryable, entryIds: readonly string[]): Promise<EntryLink[]> =>
  queryable.query<EntryLink>(
    `SELECT w.entry_id AS "entryId", w.url, l.outcome, l.status, coalesce(l.failures, 0) >= ${DEAD_AFTER_DAYS} AS "isDead",
       l.failing_since AS "failingSince", to_char(l.looked_at, 'YYYY-MM-DD') AS "lookedOn", l.asked_at IS NOT NULL AS "isAsked"
     FROM entry_web_link w LEFT JOIN web_link l ON l.url = w.url WHERE w.entry_id = ANY ($1::uuid[])
     ORDER BY coalesce(l.failures, 0) DESC, w.url`,
    [entryIds],
  );
