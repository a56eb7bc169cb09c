import { STAFF_SOURCE } from '@portulan/domain';
import type { Queryable } from '../database/index.js';

/** Sees to it that what staff write themselves has its source. */
export async function keepStaffSource(queryable: Queryable): Promise<void> {
  await queryable.query(`INSERT INTO source (id, label) VALUES ($1, 'Équipes des réseaux') ON CONFLICT (id) DO NOTHING`, [STAFF_SOURCE]);
}
