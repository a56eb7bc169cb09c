import type { Place } from '@portulan/domain';
import { savePlaces, type UnitOfWork } from '@portulan/register';
import type { PlannedRow } from './plan-rows.js';

/** Writes those of the new places that these rows name; those of rows that are left out are never there. */
export async function savePlannedPlaces(unit: UnitOfWork, rows: readonly PlannedRow[], places: readonly Place[]): Promise<void> {
  const named = new Set(rows.flatMap(({ content }) => (content?.room === 'actors' ? (content.actor.seatId ?? []) : [])));
  const wanted = places.filter(({ id }) => named.has(id));
  if (wanted.length === 0) return;
  const known = new Set((await unit.query<{ id: string }>(`SELECT id FROM place WHERE id = ANY ($1::uuid[])`, [wanted.map(({ id }) => id)])).map(({ id }) => id));
  await savePlaces(unit, wanted.filter(({ id }) => !known.has(id)));
}
