import { readMapState, writeMapState, type MapState } from '@portulan/map';
import { useCallback, useMemo, useRef } from 'react';
import { useLocation, useNavigate, useNavigation } from 'react-router';

/** The state of the map, kept in the address and nowhere else: back and forward replay it, a copied link shows the same. */
export function useMapAddress(): readonly [MapState, (state: MapState, lasting: boolean) => void] {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const state = useMemo(() => readMapState(new URLSearchParams(search)), [search]);
  const { location: pending } = useNavigation();
  const current = useRef(search);
  // A filter on its way is part of the address already: a move of the map must not call it off.
  current.current = pending?.pathname === pathname ? pending.search : search;

  const change = useCallback(
    (next: MapState, lasting: boolean) => {
      const query = writeMapState(new URLSearchParams(current.current), next).toString();
      if (`?${query}` === current.current || (query === '' && current.current === '')) return;
      void navigate(query === '' ? pathname : `${pathname}?${query}`, { replace: !lasting, preventScrollReset: true });
    },
    [navigate, pathname],
  );
  return [state, change];
}
