import type { Queryable } from '../database/index.js';

/** What is done once a night. */
export type NightWork = 'duplicates' | 'dormant';

const KEPT_NIGHTS = 31;

/**
 * Whether the work of a night is the caller's to do: of all servers, only the first that asks is told so.
 *
 * @param night the day, ISO
 */
export async function beginNight(queryable: Queryable, work: NightWork, night: string): Promise<boolean> {
  const taken = await queryable.query(`INSERT INTO night_round (work, night) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING night`, [work, night]);
  if (taken.length > 0) await queryable.query(`DELETE FROM night_round WHERE work = $1 AND night < $2::date - ${KEPT_NIGHTS}`, [work, night]);
  return taken.length > 0;
}
