import { DEAD_AFTER_DAYS, type WorkFilter, type WorkList } from '@portulan/domain';

const IS_SHOWN = `e.state IN ('published', 'dormant')`;
/** The day on which somebody last looked after the entry `e`: confirmed it, or changed it. */
export const DORMANT_SINCE = `greatest(e.checked_on, e.updated_at::date)`;
/** How long ahead staff are told of what will fall asleep by itself. */
const SOON_DAYS = 30;
const TODAY = `to_char(current_date, 'YYYY-MM-DD')`;

/** Which entries each list holds, of the row `e` of `entry` and the network `n` that keeps it, if any does. */
const CONDITIONS: Readonly<Record<WorkList, string>> = {
  // Until somebody archives it, or checks it after that answer.
  'said-gone': `${IS_SHOWN} AND EXISTS (SELECT 1 FROM campaign_entry g WHERE g.entry_id = e.id AND g.answer = 'gone'
    AND NOT coalesce(e.checked_on >= g.answered_at::date AND e.updated_at > g.answered_at, false))`,
  // Without a check, the day it was entered counts.
  stale: `${IS_SHOWN} AND coalesce(e.checked_on, e.created_at::date) < current_date - make_interval(months => coalesce(n.stale_after_months, 24))`,
  'falling-asleep': `e.state = 'published' AND ${DORMANT_SINCE} < current_date - make_interval(months => n.dormant_after_months) + make_interval(days => ${SOON_DAYS})`,
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
  'dead-links': `${IS_SHOWN} AND e.id IN (SELECT w.entry_id FROM entry_web_link w JOIN web_link l ON l.url = w.url WHERE l.failures >= ${DEAD_AFTER_DAYS})`,
  'without-keeper': `e.state <> 'archived' AND e.keeper IS NULL`,
  'to-clear': `e.state = 'published' AND EXISTS (SELECT 1 FROM entry_clearance k WHERE k.network = $1 AND k.entry_id = e.id AND k.version < e.version)`,
  drafts: `e.state IN ('draft', 'proposed')`,
  all: `e.state <> 'archived'`,
};

/** The lists of a network hold what it keeps; what is nobody's, and what waits for its approval, is told by the list itself. */
const ownCondition = (list: WorkList) => (list === 'without-keeper' || list === 'to-clear' ? '$1::text IS NULL OR true' : '$1::text IS NULL OR e.keeper = $1');

export const WORK_FROM = `FROM entry e LEFT JOIN network n ON n.id = e.keeper`;
/** What an entry is called among staff; the slug tells of a cooperation. */
export const WORK_LABEL = `coalesce((SELECT label FROM actor WHERE id = e.id), (SELECT title FROM project WHERE id = e.id), e.slug)`;
/** The longest unchecked first. */
export const WORK_ORDER = `coalesce(e.checked_on, e.created_at::date), e.id`;

/** The condition of a list, whose network is `$1`. */
export const workCondition = (list: WorkList): string => `(${CONDITIONS[list]}) AND (${ownCondition(list)})`;

/** The condition of the filters over a list, from `$2` to `$6`. */
const FILTERS = `($2::text IS NULL OR e.room = $2)
  AND ($3::text IS NULL OR position(unaccent(lower($3)) IN unaccent(lower(${WORK_LABEL}))) > 0)
  AND ($4::text IS NULL OR EXISTS (SELECT 1 FROM entry_theme t JOIN theme h ON h.code = t.theme WHERE t.entry_id = e.id AND $4 IN (h.code, h.parent)))
  AND ($5::text IS NULL OR e.state = $5)
  AND ($6::date IS NULL OR e.checked_on IS NULL OR e.checked_on < $6)`;

/** The condition of a list as it is filtered, with its six parameters. */
export function filterWork(list: WorkList, network: string | null, { room, q, theme, state, uncheckedSince }: WorkFilter): { readonly where: string; readonly params: readonly unknown[] } {
  // A list of what is not archived holds what is, when that is asked for.
  const condition = list === 'all' && state === 'archived' ? `(e.state = 'archived') AND (${ownCondition(list)})` : workCondition(list);
  const words = q?.replaceAll('\0', '').trim();
  return { where: `${condition} AND ${FILTERS}`, params: [network, room ?? null, words || null, theme ?? null, state ?? null, uncheckedSince ?? null] };
}
