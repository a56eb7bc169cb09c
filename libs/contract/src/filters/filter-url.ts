import type { EntryFilter } from './entry-filter.schema.js';
import { FILTER_NAMES } from './filter-names.js';

/** The filter as query parameters, in a stable order: equal filters give equal addresses. */
export function filterToParams(filter: Partial<EntryFilter>): URLSearchParams {
  const params = new URLSearchParams();
  for (const name of FILTER_NAMES) {
    const value = filter[name];
    if (value === undefined || value === false || (name === 'where' && value === 'any') || (name === 'q' && value === '')) continue;
    if (name === 'near') {
      const { lon, lat } = value as { lon: number; lat: number };
      params.set(name, `${lon},${lat}`);
    } else if (name === 'bbox' || name === 'polygon') params.set(name, (value as readonly unknown[]).join(','));
    else if (Array.isArray(value)) for (const item of [...value].map(String).sort()) params.append(name, item);
    else params.set(name, String(value));
  }
  return params;
}

/** Query parameters as the plain object that the schemas read: repeated names become lists. */
export function paramsToQuery(params: URLSearchParams): Record<string, string | string[]> {
  const query: Record<string, string | string[]> = {};
  for (const name of new Set(params.keys())) {
    const values = params.getAll(name);
    query[name] = values.length > 1 ? values : (values[0] as string);
  }
  return query;
}
