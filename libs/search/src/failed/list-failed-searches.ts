import type { EntryRoom } from '@portulan/domain';
import type { Queryable } from '@portulan/register';

/** Words that found nothing, over some time. */
export interface FailedSearch {
  readonly words: string;
  readonly room: EntryRoom;
  /** How often they were asked; answers given again from memory are not counted. */
  readonly count: number;
  /** `YYYY-MM-DD`. */
  readonly lastDay: string;
}

const LIST_SQL = `
SELECT words, room, sum(count)::integer AS count, max(day) AS "lastDay" FROM failed_search
WHERE $1::date IS NULL OR day >= $1::date GROUP BY words, room ORDER BY count DESC, max(day) DESC, words, room LIMIT $2`;

/**
 * The most asked first.
 *
 * @param since the first day to look at, `YYYY-MM-DD`; all that is kept by default
 */
export async function listFailedSearches(queryable: Queryable, { since, limit = 200 }: { since?: string | undefined; limit?: number } = {}): Promise<FailedSearch[]> {
  return queryable.query<FailedSearch>(LIST_SQL, [since ?? null, limit]);
}
