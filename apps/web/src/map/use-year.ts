import { useCallback } from 'react';
import { withOnly } from '../lists/index.js';
import type { AskedSearch } from './use-asked-search.js';

/**
 * Sets the last year shown, which is the filter `until` of the address; null takes it off. A `lasting` change is one to
 * come back to; the years that a drag or the play runs through replace each other.
 */
export function useYear({ latest, ask }: AskedSearch): (year: number | null, lasting: boolean) => void {
  return useCallback((year, lasting) => ask(withOnly(latest(), { until: year === null ? '' : String(year) }), lasting), [latest, ask]);
}
