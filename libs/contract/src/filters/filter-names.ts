import type { EntryFilter } from './entry-filter.schema.js';

/** The names of the filters, in the order the interface shows them; without a schema, so that a browser can have them alone. */
export const FILTER_NAMES = [
  'q',
  'literal',
  'kind',
  'category',
  'region',
  'departement',
  'epci',
  'commune',
  'country',
  'where',
  'theme',
  'sdg',
  'form',
  'status',
  'since',
  'until',
  'funder',
  'network',
  'near',
  'radius',
  'bbox',
  'polygon',
] as const satisfies readonly (keyof EntryFilter)[];
