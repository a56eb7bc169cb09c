import { entryFilterSchema, type EntryFilter } from './entry-filter.schema.js';
import { FILTER_NAMES } from './filter-names.js';
import { paramsToQuery } from './filter-url.js';

/** Reads the filters among the parameters of a page, leaving every other parameter aside; bad ones are dropped. */
export function readFilter(params: URLSearchParams): EntryFilter {
  const query = paramsToQuery(params);
  const known = Object.fromEntries(Object.entries(query).filter(([name]) => (FILTER_NAMES as readonly string[]).includes(name)));
  for (;;) {
    const parsed = entryFilterSchema.safeParse(known);
    if (parsed.success) return parsed.data;
    const bad = parsed.error.issues[0]?.path[0];
    if (bad === undefined || !(String(bad) in known)) return entryFilterSchema.parse({});
    delete known[String(bad)];
  }
}
