import type { DuplicateReason, EntryRoom } from '@portulan/domain';
import type { Queryable } from '../database/index.js';

export interface DuplicateEntry {
  readonly id: string;
  readonly slug: string;
  readonly label: string;
  readonly version: number;
  readonly keeper: string | null;
}

/** Two entries that look alike, with the reasons: the surest first. */
export interface DuplicatePair {
  readonly room: EntryRoom;
  readonly first: DuplicateEntry;
  readonly second: DuplicateEntry;
  readonly score: number;
  readonly reasons: readonly DuplicateReason[];
  readonly isCertain: boolean;
}

export interface DuplicateFilter {
  readonly room?: EntryRoom;
  /** Only pairs of which this network keeps at least one, and those that are nobody's. */
  readonly keeper?: string;
  readonly page?: number;
  readonly size?: number;
}

const PAGE = 20;
const WHERE = `p.distinct_at IS NULL AND ($1::text IS NULL OR p.room = $1) AND ($2::text IS NULL OR $2 IN (a.keeper, b.keeper) OR num_nonnulls(a.keeper, b.keeper) = 0)`;
const FROM = `duplicate_pair p JOIN entry a ON a.id = p.first_id AND a.state <> 'archived' JOIN entry b ON b.id = p.second_id AND b.state <> 'archived'`;

/** What an entry is called among staff; the slug tells of a cooperation. */
const entry = (e: string) => `jsonb_build_object('id', ${e}.id, 'slug', ${e}.slug, 'version', ${e}.version, 'keeper', ${e}.keeper,
  'label', coalesce((SELECT label FROM actor WHERE id = ${e}.id), (SELECT title FROM project WHERE id = ${e}.id), ${e}.slug))`;

/** A page of the pairs that somebody has to look at, with how many there are. */
export async function listDuplicates(
  queryable: Queryable,
  { room, keeper, page = 1, size = PAGE }: DuplicateFilter = {},
): Promise<{ readonly items: readonly DuplicatePair[]; readonly total: number }> {
  const params = [room ?? null, keeper ?? null];
  const items = await queryable.query<DuplicatePair>(
    `SELECT p.room, ${entry('a')} AS first, ${entry('b')} AS second, p.score, p.reasons, p.is_certain AS "isCertain"
     FROM ${FROM} WHERE ${WHERE} ORDER BY p.score DESC, p.first_id, p.second_id LIMIT $3 OFFSET $4`,
    [...params, size, (page - 1) * size],
  );
  const [count] = await queryable.query<{ total: number }>(`SELECT count(*)::integer AS total FROM ${FROM} WHERE ${WHERE}`, params);
  return { items, total: count?.total ?? 0 };
}
