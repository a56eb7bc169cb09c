import type { MergedIds } from '@portulan/domain';
import type { Queryable, UnitOfWork } from '../database/index.js';

/** Those of the ids that were merged, with the entry that answers for each today. */
export async function listMerged(queryable: Queryable, ids: readonly string[]): Promise<MergedIds> {
  if (ids.length === 0) return new Map();
  const rows = await queryable.query<{ absorbed: string; survivor: string }>(
    `SELECT m.absorbed_id AS absorbed, r.entry_id AS survivor
     FROM entry_merge m JOIN entry_redirect r ON r.room = m.room AND r.old = m.absorbed_id::text
     WHERE m.undone_at IS NULL AND m.absorbed_id = ANY ($1::uuid[])`,
    [[...new Set(ids)]],
  );
  return new Map(rows.map(({ absorbed, survivor }) => [absorbed, survivor]));
}

/** Waits for merges under way of entries about to be named, and keeps new ones waiting until the transaction ends. */
export async function lockNamed(unit: UnitOfWork, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await unit.query(`SELECT 1 FROM actor WHERE id = ANY ($1::uuid[]) ORDER BY id FOR KEY SHARE`, [[...new Set(ids)]]);
}
