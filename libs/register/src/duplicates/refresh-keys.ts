import { duplicateKeys, type NameType } from '@portulan/domain';
import { DuplicateKeyRow } from '../curation/index.js';
import { rowsOf, writeRows, type UnitOfWork } from '../database/index.js';

interface NamedEntry extends Omit<DuplicateKeyRow, 'key' | 'entryId'> {
  readonly id: string;
  readonly names: readonly { readonly type: NameType; readonly name: string }[];
}

/** Entries without keys of their present version, archived ones aside. */
const STALE = `
  WITH stale AS (
    SELECT e.id, e.room, e.version FROM entry e
    WHERE e.room IN ('actors', 'projects') AND e.state <> 'archived'
      AND NOT EXISTS (SELECT 1 FROM duplicate_key k WHERE k.entry_id = e.id AND k.version = e.version)
    ORDER BY e.id LIMIT $1)
  SELECT s.id, s.room, s.version, coalesce(a.country, '') AS country, pl.departement, pl.lon, pl.lat,
    CASE s.room WHEN 'actors' THEN (SELECT jsonb_agg(jsonb_build_object('type', n.type, 'name', n.name)) FROM actor_name n WHERE n.actor_id = s.id)
      ELSE (SELECT jsonb_agg(jsonb_build_object('type', 'official', 'name', t)) FROM unnest(ARRAY[p.title, p.title_en]) t WHERE t IS NOT NULL) END AS names
  FROM stale s LEFT JOIN actor a ON a.id = s.id LEFT JOIN place pl ON pl.id = a.seat_id LEFT JOIN project p ON p.id = s.id`;

/**
 * Makes the keys of entries that are new or changed, and forgets those of archived ones.
 *
 * @returns the ids of those looked at, `limit` at most: none when all are up to date
 */
export async function refreshKeys(unit: UnitOfWork, limit: number): Promise<string[]> {
  await unit.query(`DELETE FROM duplicate_key k USING entry e WHERE e.id = k.entry_id AND e.state = 'archived'`);
  const stale = await unit.query<NamedEntry>(STALE, [limit]);
  await unit.query(`DELETE FROM duplicate_key WHERE entry_id = ANY ($1::uuid[])`, [stale.map(({ id }) => id)]);
  const rows = stale.flatMap(({ id, names, ...facts }) => duplicateKeys(names).map((key) => ({ entryId: id, key, ...facts })));
  await writeRows(unit.manager, rowsOf(DuplicateKeyRow, rows), { by: ['entryId', 'key'] });
  return stale.map(({ id }) => id);
}
