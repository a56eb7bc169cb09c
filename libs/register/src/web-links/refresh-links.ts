import type { Queryable, Register } from '../database/index.js';

/** The host of an address, in small letters; null for what has none. */
const HOST = `lower(substring(w.url FROM '(?i)^https?://(?:[^/?#@]*@)?([^/:?#]+)'))`;

/** Takes up the addresses of shown entries: all of them, or of some. */
export const takeUpLinks = (queryable: Queryable, entryIds: readonly string[] | null = null): Promise<object[]> =>
  queryable.query(
    `INSERT INTO web_link (url, host) SELECT DISTINCT w.url, ${HOST} FROM entry_web_link w
     JOIN entry e ON e.id = w.entry_id AND e.state IN ('published', 'dormant')
     WHERE ${HOST} IS NOT NULL AND ($1::uuid[] IS NULL OR w.entry_id = ANY ($1)) ON CONFLICT (url) DO NOTHING`,
    [entryIds],
  );

/** Takes up the addresses that shown entries have given since, and lets go those that none gives any more. */
export async function refreshLinks(register: Register): Promise<void> {
  await register.transaction(async (unit) => {
    await takeUpLinks(unit);
    await unit.query(`DELETE FROM web_link l WHERE NOT EXISTS (SELECT 1 FROM entry_web_link w WHERE w.url = l.url)`);
  });
}

/**
 * Begins the round of a night, for whichever server comes first.
 *
 * @param night ISO day
 * @returns false when another has begun it
 */
export async function beginLinkRound(register: Register, night: string): Promise<boolean> {
  const begun = await register.query(`INSERT INTO web_link_round (night) VALUES ($1) ON CONFLICT (night) DO NOTHING RETURNING night`, [night]);
  await register.query(`DELETE FROM web_link_round WHERE night < $1::date - 30`, [night]);
  return begun.length > 0;
}

/** How many addresses the round of a night looked at. */
export async function endLinkRound(register: Register, night: string, looked: number): Promise<void> {
  await register.query(`UPDATE web_link_round SET looked = $2 WHERE night = $1`, [night, looked]);
}
