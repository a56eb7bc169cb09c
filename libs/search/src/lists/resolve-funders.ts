import type { Queryable } from '@portulan/register';
import type { FactFilter } from '../port/index.js';

const FUNDERS_SQL = `
SELECT slug AS value, id FROM entry WHERE room = 'actors' AND slug = ANY ($1::text[])
UNION ALL SELECT old, entry_id FROM entry_redirect WHERE room = 'actors' AND old = ANY ($1::text[])`;

/** The same filter with funders by id, whatever slug, old slug or id they were asked by; unknown ones match nothing. */
export async function resolveFunders<Filter extends FactFilter>(queryable: Queryable, filter: Filter): Promise<Filter> {
  if (!filter.funder) return filter;
  const rows = await queryable.query<{ value: string; id: string }>(FUNDERS_SQL, [filter.funder]);
  const ids = new Map(rows.map(({ value, id }) => [value, id]));
  return { ...filter, funder: [...new Set(filter.funder.map((value) => ids.get(value) ?? value.toLowerCase()))] };
}
