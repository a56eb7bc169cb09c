import type { FactFilter } from '../../port/index.js';
import { CHOICE_FILTERS } from '../../settings/index.js';
import { fieldOf } from './index-settings.js';

/** The numbers of the documents that lie inside, or outside, whichever are fewer. */
export interface Located {
  readonly isInside: boolean;
  readonly ords: readonly number[];
}

/**
 * A filter in the language of the index: a list of conditions that must all hold.
 *
 * @param without a filter to leave out, when its own facet is counted
 * @param located which documents lie in the areas of the filter: the index knows one point an entry, the
 *   register several in three senses
 */
export function toIndexFilter(filter: FactFilter, located: Located | null, without?: string): string[] {
  const conditions = CHOICE_FILTERS.filter((name) => name !== without && filter[name] !== undefined).map(
    (name) => `${fieldOf(name, filter.where)} IN [${(filter[name] as readonly (string | number)[]).map((value) => quote(String(value))).join(', ')}]`,
  );
  if (filter.since !== undefined && without !== 'period') conditions.push(`(until >= ${filter.since} OR until NOT EXISTS)`);
  if (filter.until !== undefined && without !== 'period') conditions.push(`since <= ${filter.until}`);
  if (located) conditions.push(`ord ${located.isInside ? 'IN' : 'NOT IN'} [${located.ords.join(', ')}]`);
  return conditions;
}

const quote = (value: string) => `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
