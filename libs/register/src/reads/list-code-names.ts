import type { Queryable } from '../database/index.js';
import type { NamedThing } from './list-names.js';

/** Things that entries name by a code of people's making. */
export interface NamedCodes {
  readonly sources: readonly string[];
  readonly networks: readonly string[];
  /** As `commune:13055`. */
  readonly territories: readonly string[];
}

/** The names of sources, networks and territories, as `source:<id>`, `network:<id>` and `commune:13055`; unknown ones are absent. */
export async function listCodeNames(queryable: Queryable, { sources, networks, territories }: NamedCodes): Promise<Record<string, NamedThing>> {
  if (sources.length + networks.length + territories.length === 0) return {};
  const rows = await queryable.query<NamedThing & { key: string }>(
    `SELECT 'source:' || id AS key, label, NULL AS detail, url AS ref FROM source WHERE id = ANY ($1::text[])
     UNION ALL SELECT 'network:' || id, label, NULL, NULL FROM network WHERE id = ANY ($2::text[])
     UNION ALL SELECT t.tier || ':' || t.code, t.label, NULL, t.tier || ':' || t.code FROM territory t
       JOIN unnest($3::text[]) AS asked (ref) ON t.tier = split_part(asked.ref, ':', 1) AND t.code = split_part(asked.ref, ':', 2)`,
    [sources, networks, territories],
  );
  return Object.fromEntries(rows.map(({ key, label, detail, ref }) => [key, { label, detail, ref: ref ?? null }]));
}
