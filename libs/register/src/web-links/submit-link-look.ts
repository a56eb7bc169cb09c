import type { Queryable } from '../database/index.js';
import { takeUpLinks } from './refresh-links.js';

export const LINK_CHANNEL = 'portulan_link';

/** Whoever presses a button again and again does not make us knock again and again. */
const SHORTEST_PAUSE_MINUTES = 10;

/**
 * Asks for another look at the addresses that some entries give, soon.
 *
 * @returns how many addresses will be looked at; those looked at a moment ago are left
 */
export async function submitLinkLook(queryable: Queryable, entryIds: readonly string[]): Promise<number> {
  await takeUpLinks(queryable, entryIds);
  const asked = await queryable.query(
    `UPDATE web_link l SET asked_at = now(), due_at = now()
     WHERE l.url IN (SELECT url FROM entry_web_link WHERE entry_id = ANY ($1::uuid[]))
       AND (l.looked_at IS NULL OR l.looked_at < now() - make_interval(mins => ${SHORTEST_PAUSE_MINUTES})) RETURNING l.url`,
    [entryIds],
  );
  if (asked.length > 0) await queryable.query(`SELECT pg_notify('${LINK_CHANNEL}', '')`);
  return asked.length;
}
