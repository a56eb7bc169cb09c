import type { Queryable } from '../database/index.js';
import { DORMANCY_AUTHOR } from './submit-dormancy.js';
import { BULK_COLUMNS, BULK_OUTCOMES, type BulkEdit, type BulkOutcome, type BulkRow } from './bulk-edit.js';

/** A bulk edit of a list: by whom, when, and how many entries. */
export interface ListedBulkEdit extends Omit<BulkEdit, 'author' | 'network'> {
  readonly authorName: string | null;
  /** Whether it is what fell asleep by itself. */
  readonly isByNight: boolean;
  /** ISO 8601, in UTC. */
  readonly createdAt: string;
  readonly counts: Readonly<Record<BulkOutcome, number>>;
}

const MOST_LISTED = 50;
const ROWS_PAGE = 20;

const COUNTS = BULK_OUTCOMES.map((outcome) => `'${outcome}', (count(*) FILTER (WHERE r.outcome = '${outcome}'))::integer`).join(', ');
const LISTED = `SELECT ${BULK_COLUMNS}, to_char(b.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "createdAt",
  (SELECT name FROM person WHERE b.author = 'person:' || person.id) AS "authorName", b.author = '${DORMANCY_AUTHOR}' AS "isByNight",
  (SELECT jsonb_build_object(${COUNTS}) FROM bulk_edit_entry r WHERE r.bulk_edit_id = b.id) AS counts FROM bulk_edit b`;

/** The bulk edits of a network, the latest first. */
export const listBulkEdits = (queryable: Queryable, network: string): Promise<ListedBulkEdit[]> =>
  queryable.query<ListedBulkEdit>(`${LISTED} WHERE b.network = $1 ORDER BY b.created_at DESC, b.id DESC LIMIT ${MOST_LISTED}`, [network]);

/** A bulk edit of a network; null when it has no such one. */
export async function getBulkEdit(queryable: Queryable, network: string, id: string): Promise<ListedBulkEdit | null> {
  const [edit] = await queryable.query<ListedBulkEdit>(`${LISTED} WHERE b.network = $1 AND b.id = $2`, [network, id]);
  return edit ?? null;
}

/** A page of the entries with one outcome, in the order of the list. */
export async function listBulkRows(queryable: Queryable, id: string, outcome: BulkOutcome, page: number): Promise<{ readonly items: readonly BulkRow[]; readonly total: number }> {
  const rows = await queryable.query<BulkRow & { total: number }>(
    `SELECT number, entry_id AS "entryId", outcome, code, sentence, label, differences, (count(*) OVER ())::integer AS total
     FROM bulk_edit_entry WHERE bulk_edit_id = $1 AND outcome = $2 ORDER BY number LIMIT ${ROWS_PAGE} OFFSET $3`,
    [id, outcome, (page - 1) * ROWS_PAGE],
  );
  return { items: rows.map(({ total: _total, ...row }) => row), total: rows[0]?.total ?? 0 };
}
