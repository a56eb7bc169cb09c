import { useCallback, useRef } from 'react';
import { useLocation, useNavigate, useNavigation } from 'react-router';
import { toAddress, withOnly } from '../lists/index.js';

/**
 * Sets the last year shown, which is the filter `until` of the address; null takes it off. A `lasting` change is one to
 * come back to; the years that a drag or the play runs through replace each other.
 */
export function useYear(): (year: number | null, lasting: boolean) => void {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const { location: pending } = useNavigation();
  const current = useRef(search);
  // A filter on its way is part of the address already.
  current.current = pending?.pathname === pathname ? pending.search : search;

  return useCallback(
    (year, lasting) => {
      const next = withOnly(new URLSearchParams(current.current), { until: year === null ? '' : String(year) });
      const query = next.toString();
      current.current = query === '' ? '' : `?${query}`;
      void navigate(toAddress(pathname, next), { replace: !lasting, preventScrollReset: true });
    },
    [navigate, pathname],
  );
}
