import type { FacetCount } from '../port/index.js';

/** The largest first, then by value, the same in every engine. */
export const sortCounts = (counts: readonly FacetCount[]): FacetCount[] =>
  [...counts].sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
