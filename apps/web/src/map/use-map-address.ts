import { readMapState, writeMapState, type MapState } from '@portulan/map';
import { useCallback, useMemo, useRef } from 'react';
import { useLocation, useNavigate } from 'react-router';

/** The state of the map, kept in the address and nowhere else: back and forward replay it, a copied link shows the same. */
export function useMapAddress(): readonly [MapState, (state: MapState, lasting: boolean) => void] {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const state = useMemo(() => readMapState(new URLSearchParams(search)), [search]);
  const current = useRef(search);
  current.current = search;

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
