import type { Queryable } from '../database/index.js';

/** What a thing named in an entry is called, and where it is. */
export interface NamedThing {
  readonly label: string;
  readonly detail: string | null;
  /**
   * What leads to its page: `actors/<slug>` for an entry that is published, `entry:<id>` for one that is not, `commune:13055`
   * or `country:SN` for a place, the address of a source; null where there is no page.
   */
  readonly ref?: string | null;
}

/**
 * The names of actors, projects, cooperations and places by their ids, for people to read; unknown ids are absent.
 *
 * @param isPublic true to tell only of what the public sees
 */
export async function listNames(queryable: Queryable, ids: readonly string[], { isPublic = false } = {}): Promise<Record<string, NamedThing>> {
  if (ids.length === 0) return {};
  const rows = await queryable.query<NamedThing & { id: string }>(
    `SELECT e.id, coalesce(a.label, j.title, e.slug) AS label, coalesce(p.label, a.country) AS detail,
       CASE WHEN e.state = 'published' THEN e.room || '/' || e.slug WHEN NOT $2 THEN 'entry:' || e.id END AS ref
     FROM entry e LEFT JOIN actor a ON a.id = e.id LEFT JOIN place p ON p.id = a.seat_id LEFT JOIN project j ON j.id = e.id
     WHERE e.id = ANY ($1::uuid[]) AND (NOT $2 OR e.state IN ('published', 'dormant'))
     UNION ALL SELECT p.id, p.label, coalesce(d.label, p.country), CASE WHEN p.commune IS NULL THEN 'country:' || p.country ELSE 'commune:' || p.commune END FROM place p
       LEFT JOIN territory d ON d.tier = 'departement' AND d.code = p.departement WHERE p.id = ANY ($1::uuid[])`,
    [ids, isPublic],
  );
  return Object.fromEntries(rows.map(({ id, label, detail, ref }) => [id, { label, detail, ref: ref ?? null }]));
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Every id that some values name, however deep. */
export function idsIn(value: unknown): string[] {
  if (typeof value === 'string') return UUID.test(value) ? [value] : [];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(idsIn);
}
