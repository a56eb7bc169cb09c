import { WORK_LISTS, type EntryRoom, type EntryState, type WorkFilter, type WorkList } from '@portulan/domain';
import type { Queryable } from '../database/index.js';
import { filterWork, WORK_FROM, WORK_LABEL, WORK_ORDER, workCondition } from './work-condition.js';

/** An entry to work on. */
export interface WorkItem {
  readonly id: string;
  readonly room: EntryRoom;
  readonly slug: string;
  readonly label: string;
  readonly state: EntryState;
  readonly keeper: string | null;
  readonly checkedOn: string | null;
}

const PAGE = 20;

export interface WorkQuestion extends WorkFilter {
  /** The network whose board it is; left out: all of them. */
  readonly network?: string;
  readonly page?: number;
  readonly size?: number;
}

/** A page of one list, the longest unchecked first, with how many there are. */
export async function listWork(
  queryable: Queryable,
  list: WorkList,
  { network, page = 1, size = PAGE, ...filter }: WorkQuestion = {},
): Promise<{ readonly items: readonly WorkItem[]; readonly total: number }> {
  const { where, params } = filterWork(list, network ?? null, filter);
  const rows = await queryable.query<WorkItem & { total: number }>(
    `SELECT e.id, e.room, e.slug, e.state, e.keeper, e.checked_on AS "checkedOn", (count(*) OVER ())::integer AS total, ${WORK_LABEL} AS label
     ${WORK_FROM} WHERE ${where} ORDER BY ${WORK_ORDER} LIMIT $7 OFFSET $8`,
    [...params, size, (page - 1) * size],
  );
  return { items: rows.map(({ total: _total, ...item }) => item), total: rows[0]?.total ?? 0 };
}

/** Where one stands in a list that is walked through, and where the ways from there lead. */
export interface WorkPlace {
  /** From 1; null when the entry is not in the list (any more). */
  readonly rank: number | null;
  readonly total: number;
  readonly previous: string | null;
  readonly next: string | null;
  /** The entry at the rank that was asked for. */
  readonly here: string | null;
}

/**
 * Where an entry stands in a list. One that has left the list, because what was to be done is done, is taken to stand just
 * before the entry that took its rank.
 *
 * @param at the entry, null for whichever has the rank; and the rank it had when it was come to
 */
export async function getWorkPlace(
  queryable: Queryable,
  list: WorkList,
  { network, ...filter }: Omit<WorkQuestion, 'page' | 'size'>,
  at: { readonly entryId: string | null; readonly rank: number },
): Promise<WorkPlace> {
  const { where, params } = filterWork(list, network ?? null, filter);
  const [place] = await queryable.query<WorkPlace>(
    `WITH list AS MATERIALIZED (SELECT e.id, (row_number() OVER (ORDER BY ${WORK_ORDER}))::integer AS rank ${WORK_FROM} WHERE ${where}),
       at AS (SELECT rank FROM list WHERE CASE WHEN $7::uuid IS NULL THEN rank = $8::integer ELSE id = $7 END)
     SELECT (SELECT rank FROM at) AS rank, (SELECT count(*)::integer FROM list) AS total,
       (SELECT id FROM list WHERE rank = coalesce((SELECT rank FROM at), $8::integer) - 1) AS previous,
       (SELECT id FROM list WHERE rank = coalesce((SELECT rank FROM at) + 1, $8::integer)) AS next,
       (SELECT id FROM list WHERE rank = $8::integer) AS here`,
    [...params, at.entryId, at.rank],
  );
  return place as WorkPlace;
}

/** How much there is to do, list by list, proposals and duplicates included: one statement. */
export interface WorkCounts extends Readonly<Record<WorkList, number>> {
  readonly proposals: number;
  readonly duplicates: number;
  readonly 'hand-overs': number;
}

/** The figures of a board; all networks together without one. */
export async function countWork(queryable: Queryable, network: string | null = null): Promise<WorkCounts> {
  const counts = WORK_LISTS.map((list) => `(count(*) FILTER (WHERE ${workCondition(list)}))::integer AS "${list}"`);
  const [row] = await queryable.query<WorkCounts>(
    `SELECT ${counts.join(',\n')},
       (SELECT count(*)::integer FROM proposal p WHERE p.state = 'waiting' AND ($1::text IS NULL OR p.network = $1 OR p.network IS NULL)) AS proposals,
       (SELECT count(*)::integer FROM duplicate_pair d JOIN entry a ON a.id = d.first_id AND a.state <> 'archived' JOIN entry b ON b.id = d.second_id AND b.state <> 'archived'
         WHERE d.distinct_at IS NULL AND ($1::text IS NULL OR $1 IN (a.keeper, b.keeper) OR num_nonnulls(a.keeper, b.keeper) = 0)) AS duplicates,
       (SELECT count(*)::integer FROM hand_over h WHERE h.answered_at IS NULL AND ($1::text IS NULL OR h.to_network = $1)) AS "hand-overs"
     ${WORK_FROM}`,
    [network],
  );
  return row as WorkCounts;
}
