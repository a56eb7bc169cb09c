import type { UnitOfWork } from '@portulan/register';
import type { CommuneFacts } from './read-commune.js';

/**
 * Writes centres and populations into the official list, moves the places that stand for those communes, and tells the
 * followers of the outbox which entries moved with them.
 */
export async function updateCommunes(unit: UnitOfWork, facts: readonly CommuneFacts[]): Promise<void> {
  if (facts.length === 0) return;
  await unit.query(
    `UPDATE territory t SET lon = coalesce(f.lon, t.lon), lat = coalesce(f.lat, t.lat), population = coalesce(f.population, t.population)
     FROM jsonb_to_recordset($1) AS f (code text, lon double precision, lat double precision, population integer)
     WHERE t.tier = 'commune' AND t.code = f.code`,
    [JSON.stringify(facts)],
  );
  const moved = await unit.query<{ id: string }>(
    `UPDATE place p SET lon = t.lon, lat = t.lat FROM territory t
     WHERE t.tier = 'commune' AND t.code = p.commune AND p.precision = 'municipality' AND t.code = ANY ($1)
       AND (p.lon, p.lat) IS DISTINCT FROM (t.lon, t.lat)
     RETURNING p.id`,
    [facts.map(({ code }) => code)],
  );
  if (moved.length === 0) return;
  const told = await unit.query<{ id: string }>(
    `INSERT INTO outbox (room, entry_id, version, operation)
     SELECT e.room, e.id, e.version, 'upsert' FROM entry e
     WHERE e.id IN (SELECT a.id FROM actor a WHERE a.seat_id = ANY ($1)
       UNION SELECT pp.project_id FROM project_place pp WHERE pp.place_id = ANY ($1))
     ORDER BY e.id RETURNING id`,
    [moved.map(({ id }) => id)],
  );
  if (told.length > 0) await unit.query(`SELECT pg_notify('portulan_outbox', '')`);
}
