import type { UnitOfWork } from '@portulan/register';
import { orNull } from './actor-content.js';
import { splitList } from './starter-files.js';
import type { StarterCells } from './starter-files.js';

/**
 * Writes sources as the directory gives them.
 *
 * @returns ids of those that are new or changed
 */
export async function saveSourceRows(unit: UnitOfWork, rows: readonly StarterCells<'sources'>[]): Promise<Map<string, 'create' | 'update'>> {
  const written = await unit.query<{ id: string; isNew: boolean }>(
    `INSERT INTO source AS s (id, label, publisher, url, licence, licence_url, retrieved_on)
     SELECT r.id, r.label, r.publisher, r.url, r.licence, r."licenceUrl", r."retrievedOn"
     FROM jsonb_to_recordset($1) AS r (id text, label text, publisher text, url text, licence text, "licenceUrl" text, "retrievedOn" date)
     ON CONFLICT (id) DO UPDATE SET label = excluded.label, publisher = excluded.publisher, url = excluded.url,
       licence = excluded.licence, licence_url = excluded.licence_url, retrieved_on = excluded.retrieved_on
     WHERE (s.label, s.publisher, s.url, s.licence, s.licence_url, s.retrieved_on)
       IS DISTINCT FROM (excluded.label, excluded.publisher, excluded.url, excluded.licence, excluded.licence_url, excluded.retrieved_on)
     RETURNING id, xmax = 0 AS "isNew"`,
    [JSON.stringify(rows.map((row) => Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, orNull(cell)]))))],
  );
  return new Map(written.map(({ id, isNew }) => [id, isNew ? 'create' : 'update']));
}

export interface NetworkToSave {
  readonly cells: StarterCells<'networks'>;
  readonly label: string;
  readonly actorId: string;
}

/**
 * Writes networks with their perimeters.
 *
 * @returns ids of those that are new or changed
 */
export async function saveNetworkRows(unit: UnitOfWork, networks: readonly NetworkToSave[]): Promise<Map<string, 'create' | 'update'>> {
  const changed = new Map<string, 'create' | 'update'>();
  for (const { cells, label, actorId } of networks) {
    const [written] = await unit.query<{ isNew: boolean }>(
      `INSERT INTO network AS n (id, label, acronym, actor_id, colour, website) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (id) DO UPDATE SET label = excluded.label, acronym = excluded.acronym, actor_id = excluded.actor_id,
         colour = excluded.colour, website = excluded.website
       WHERE (n.label, n.acronym, n.actor_id, n.colour, n.website)
         IS DISTINCT FROM (excluded.label, excluded.acronym, excluded.actor_id, excluded.colour, excluded.website)
       RETURNING xmax = 0 AS "isNew"`,
      [cells.id, label, orNull(cells.acronym), actorId, orNull(cells.colour.toLowerCase()), orNull(cells.website)],
    );
    const perimeter = splitList(cells.perimeter);
    const moved = await unit.query(
      `WITH wanted AS (SELECT split_part(r.ref, ':', 1) AS tier, split_part(r.ref, ':', 2) AS code FROM unnest($2::text[]) AS r (ref)),
         gone AS (DELETE FROM network_perimeter p WHERE p.network = $1
           AND NOT EXISTS (SELECT 1 FROM wanted w WHERE w.tier = p.tier AND w.code = p.code) RETURNING 1),
         added AS (INSERT INTO network_perimeter (network, tier, code) SELECT $1, tier, code FROM wanted ON CONFLICT DO NOTHING RETURNING 1)
       SELECT 1 FROM gone UNION ALL SELECT 1 FROM added`,
      [cells.id, perimeter],
    );
    if (written?.isNew === true) changed.set(cells.id, 'create');
    else if (written !== undefined || moved.length > 0) changed.set(cells.id, 'update');
  }
  return changed;
}
