import { WORK_LISTS, type EntryRoom, type WorkList } from '@portulan/domain';
import type { Queryable } from '../database/index.js';

/** An entry to work on. */
export interface WorkItem {
  readonly id: string;
  readonly room: EntryRoom;
  readonly slug: string;
  readonly label: string;
  readonly keeper: string | null;
  readonly checkedOn: string | null;
}

const PAGE = 20;
const IS_SHOWN = `e.state IN ('published', 'dormant')`;
const TODAY = `to_char(current_date, 'YYYY-MM-DD')`;

/** Which entries each list holds, of the row `e` of `entry` and the network `n` that keeps it, if any does. */
const CONDITIONS: Readonly<Record<WorkList, string>> = {
  // Without a check, the day it was entered counts.
  stale: `${IS_SHOWN} AND coalesce(e.checked_on, e.created_at::date) < current_date - make_interval(months => coalesce(n.stale_after_months, 24))`,
  'without-place': `${IS_SHOWN} AND CASE e.room
    WHEN 'actors' THEN EXISTS (SELECT 1 FROM actor a WHERE a.id = e.id AND a.seat_id IS NULL)
    WHEN 'projects' THEN NOT EXISTS (SELECT 1 FROM project_place pp WHERE pp.project_id = e.id)
    ELSE false END`,
  // An actor is found by the themes of its work.
  'without-theme': `${IS_SHOWN} AND e.room <> 'actors' AND NOT EXISTS (SELECT 1 FROM entry_theme t WHERE t.entry_id = e.id)`,
  'without-source': `e.state <> 'archived' AND NOT EXISTS (SELECT 1 FROM entry_source s WHERE s.entry_id = e.id)`,
  // Over for a year, and nobody has said how it ended; a cooperation that is over and still said to be active.
  'past-end': `${IS_SHOWN} AND CASE e.room
    WHEN 'projects' THEN EXISTS (SELECT 1 FROM project p WHERE p.id = e.id AND p.status IS NULL
      AND p.until < left(${TODAY}, length(p.until)) AND (e.checked_on IS NULL OR to_char(e.checked_on, 'YYYY-MM-DD') < p.until))
    WHEN 'cooperations' THEN EXISTS (SELECT 1 FROM cooperation c WHERE c.id = e.id AND c.status = 'active' AND c.until < left(${TODAY}, length(c.until)))
    ELSE false END`,
  'without-keeper': `e.state <> 'archived' AND e.keeper IS NULL`,
  'to-clear': `e.state = 'published' AND EXISTS (SELECT 1 FROM entry_clearance k WHERE k.network = $1 AND k.entry_id = e.id AND k.version < e.version)`,
  drafts: `e.state IN ('draft', 'proposed')`,
};

const FROM = `FROM entry e LEFT JOIN network n ON n.id = e.keeper`;
/** The lists of a network hold what it keeps; what is nobody's, and what waits for its approval, is told by the list itself. */
const OWN = (list: WorkList) => (list === 'without-keeper' || list === 'to-clear' ? '$1::text IS NULL OR true' : '$1::text IS NULL OR e.keeper = $1');

export interface WorkFilter {
  /** The network whose board it is; left out: all of them. */
  readonly network?: string;
  readonly room?: EntryRoom;
  readonly page?: number;
  readonly size?: number;
}

/** A page of one list, the longest unchecked first, with how many there are. */
export async function listWork(
  queryable: Queryable,
  list: WorkList,
  { network, room, page = 1, size = PAGE }: WorkFilter = {},
): Promise<{ readonly items: readonly WorkItem[]; readonly total: number }> {
  const rows = await queryable.query<WorkItem & { total: number }>(
    `SELECT e.id, e.room, e.slug, e.keeper, e.checked_on AS "checkedOn", (count(*) OVER ())::integer AS total,
       coalesce((SELECT label FROM actor WHERE id = e.id), (SELECT title FROM project WHERE id = e.id), e.slug) AS label
     ${FROM} WHERE (${CONDITIONS[list]}) AND (${OWN(list)}) AND ($2::text IS NULL OR e.room = $2)
     ORDER BY coalesce(e.checked_on, e.created_at::date), e.id LIMIT $3 OFFSET $4`,
    [network ?? null, room ?? null, size, (page - 1) * size],
  );
  return { items: rows.map(({ total: _total, ...item }) => item), total: rows[0]?.total ?? 0 };
}

/** How much there is to do, list by list, proposals and duplicates included: one statement. */
export interface WorkCounts extends Readonly<Record<WorkList, number>> {
  readonly proposals: number;
  readonly duplicates: number;
  readonly 'hand-overs': number;
}

/** The figures of a board; all networks together without one. */
export async function countWork(queryable: Queryable, network: string | null = null): Promise<WorkCounts> {
  const counts = WORK_LISTS.map((list) => `(count(*) FILTER (WHERE (${CONDITIONS[list]}) AND (${OWN(list)})))::integer AS "${list}"`);
  const [row] = await queryable.query<WorkCounts>(
    `SELECT ${counts.join(',\n')},
       (SELECT count(*)::integer FROM proposal p WHERE p.state = 'waiting' AND ($1::text IS NULL OR p.network = $1 OR p.network IS NULL)) AS proposals,
       (SELECT count(*)::integer FROM duplicate_pair d JOIN entry a ON a.id = d.first_id AND a.state <> 'archived' JOIN entry b ON b.id = d.second_id AND b.state <> 'archived'
         WHERE d.distinct_at IS NULL AND ($1::text IS NULL OR $1 IN (a.keeper, b.keeper) OR num_nonnulls(a.keeper, b.keeper) = 0)) AS duplicates,
       (SELECT count(*)::integer FROM hand_over h WHERE h.answered_at IS NULL AND ($1::text IS NULL OR h.to_network = $1)) AS "hand-overs"
     ${FROM}`,
    [network],
  );
  return row as WorkCounts;
}
