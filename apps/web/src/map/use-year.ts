import { useCallback } from 'react';
import { withOnly } from '../lists/index.js';
import { usePageAddress } from '../shell/page-address.js';

/**
 * Sets the last year shown, which is the filter `until` of the address; null takes it off. A `lasting` change is one to
 * come back to; the years that a drag or the play runs through replace each other.
 */
export function useYear(): (year: number | null, lasting: boolean) => void {
  const page = usePageAddress();
  return useCallback(
    (year, lasting) => page.ask(withOnly(page.latest(), { until: year === null ? '' : String(year) }), lasting),
    [page],
  );
}
