import { randomUUID } from 'node:crypto';
import type { Queryable } from '@portulan/register';

/** Marks of servers that have not started for so long are taken away: their atlas would be far behind. */
const KEPT_DAYS = 30;

/**
 * Leaves a mark in the database. Made once an atlas has been read, it is found in every later state of this database and in no
 * earlier one: a backup that is put back, or a copy that went its own way before, does not have it.
 */
export async function leaveMark(queryable: Queryable): Promise<string> {
  const mark = randomUUID();
  await queryable.query(`INSERT INTO kept_atlas (mark) VALUES ($1)`, [mark]);
  return mark;
}

/** Takes away a mark that no file bears any more, and those that are too old. */
export async function eraseMarks(queryable: Queryable, mark: string | undefined): Promise<void> {
  await queryable.query(`DELETE FROM kept_atlas WHERE mark = $1 OR left_at < now() - make_interval(days => $2)`, [mark ?? null, KEPT_DAYS]);
}

/** Whether the database has a mark, and the line of the outbox that was the last one then. */
export async function findMark(queryable: Queryable, mark: string, position: string): Promise<{ readonly hasMark: boolean; readonly hasLine: boolean }> {
  const [transaction, id] = position.split(':');
  const [found] = await queryable.query<{ hasMark: boolean; hasLine: boolean }>(
    `SELECT EXISTS (SELECT 1 FROM kept_atlas WHERE mark = $1) AS "hasMark",
       $3::bigint = 0 OR EXISTS (SELECT 1 FROM outbox WHERE transaction_id = $2::text::xid8 AND id = $3::bigint) AS "hasLine"`,
    [mark, transaction, id],
  );
  return found ?? { hasMark: false, hasLine: false };
}
