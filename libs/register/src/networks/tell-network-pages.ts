import type { UnitOfWork } from '../database/index.js';

/** Pages that name a network are kept by readers until what they are made of moves on: it moves on now. */
export async function tellNetworkPages(unit: UnitOfWork, network: string): Promise<void> {
  await unit.query(
    `INSERT INTO outbox (room, entry_id, version, operation)
     SELECT room, id, version, 'upsert' FROM entry WHERE state = 'published' ORDER BY (keeper IS NOT DISTINCT FROM $1) DESC, id LIMIT 1`,
    [network],
  );
  await unit.query(`SELECT pg_notify('portulan_outbox', '')`);
}
