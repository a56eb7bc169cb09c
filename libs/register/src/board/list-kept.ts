import type { EntryRoom } from '@portulan/domain';
import type { Queryable } from '../database/index.js';

/** The ids of the entries a network keeps in a room, archived ones left out; of those given, when some are. */
export async function listKept(queryable: Queryable, network: string, room: EntryRoom, among: readonly string[] | null = null): Promise<string[]> {
  const rows = await queryable.query<{ id: string }>(
    `SELECT id FROM entry WHERE room = $1 AND keeper = $2 AND state <> 'archived' AND ($3::uuid[] IS NULL OR id = ANY ($3)) ORDER BY slug`,
    [room, network, among],
  );
  return rows.map(({ id }) => id);
}
