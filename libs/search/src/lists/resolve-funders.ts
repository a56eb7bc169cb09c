import type { Queryable } from '@portulan/register';
import type { FactFilter } from '../port/index.js';
import { SHOWN_STATES } from './shown-states.js';

const FUNDERS_SQL = `
SELECT f.value, e.id FROM (
  SELECT slug AS value, id FROM entry WHERE room = 'actors' AND slug = ANY ($1::text[])
  UNION ALL SELECT old, entry_id FROM entry_redirect WHERE room = 'actors' AND old = ANY ($1::text[])
  UNION ALL SELECT id::text, id FROM entry WHERE room = 'actors' AND id = ANY ($2::uuid[])
) f JOIN entry e ON e.id = f.id AND e.state IN ${SHOWN_STATES}`;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** In no document: a filter with unknown values alone finds nothing. */
const NOBODY = 'nobody';

/**
 * The same filter with funders by id, whatever slug, old slug or id they were asked by; unknown ones match nothing, nor
 * do those that are not shown: a draft is not told by what it funds.
 */
export async function resolveFunders<Filter extends FactFilter>(queryable: Queryable, filter: Filter): Promise<Filter> {
  if (!filter.funder) return filter;
  const asked = filter.funder.map((value) => (UUID.test(value.toLowerCase()) ? value.toLowerCase() : value));
  const rows = await queryable.prepared<{ value: string; id: string }>(FUNDERS_SQL, [asked, asked.filter((value) => UUID.test(value))]);
  const ids = new Map(rows.map(({ value, id }) => [value, id]));
  return { ...filter, funder: [...new Set(asked.map((value) => ids.get(value) ?? NOBODY))] };
}
