import type { Queryable } from '../database/index.js';
import type { OutboxLine } from './outbox.js';

/** What a reader that keeps its own place in the outbox finds there. */
export interface OutboxNews {
  /** Lines beyond its place, in order, at most as many as were asked. */
  readonly lines: readonly (OutboxLine & {
    /** Nothing will ever appear before it: the reader may put its place here. */
    readonly isSettled: boolean;
  })[];
}

/**
 * Every line that can be seen beyond a position, those too that an older transaction still under way keeps unsettled: who
 * only wants to be fresh need not wait for it, and sees these lines again until they are settled.
 *
 * @param position as `readOutboxEnd` or a settled line gave it.
 */
export async function readOutboxNews(queryable: Queryable, position: string, limit: number): Promise<OutboxNews> {
  const [transactionId, id] = position.split(':');
  const lines = await queryable.query<OutboxNews['lines'][number]>(
    `SELECT o.transaction_id || ':' || o.id AS position, o.room, o.entry_id AS "entryId", o.version, o.operation,
       o.transaction_id < pg_snapshot_xmin(pg_current_snapshot()) AS "isSettled"
     FROM outbox o WHERE (o.transaction_id, o.id) > ($1::text::xid8, $2::bigint)
     ORDER BY o.transaction_id, o.id LIMIT $3`,
    [transactionId, id, limit],
  );
  return { lines };
}
