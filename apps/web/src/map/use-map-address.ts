import { isSameView, readMapState, writeMapState, type MapState } from '@portulan/map';
import { useCallback, useMemo, useRef } from 'react';
import { useLocation, useNavigate, useNavigation } from 'react-router';

/** The state of the map, kept in the address and nowhere else: back and forward replay it, a copied link shows the same. */
export function useMapAddress(): readonly [MapState, (state: MapState, lasting: boolean) => void] {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const state = useMemo(() => readMapState(new URLSearchParams(search)), [search]);
  const { location: pending } = useNavigation();
  const current = useRef(search);
  const shown = useRef(state);
  // A filter on its way is part of the address already: a move of the map must not call it off.
  current.current = pending?.pathname === pathname ? pending.search : search;
  shown.current = state;

  const change = useCallback(
    (next: MapState, lasting: boolean) => {
      const params = new URLSearchParams(current.current);
      // Who moves says nothing of pins and dress, who pins or dresses nothing of the view: what is on its way there holds.
      const asked = readMapState(params);
      const [view, dress] = isSameView(next, shown.current) ? [asked, next] : [next, asked];
      const query = writeMapState(params, { ...dress, zoom: view.zoom, lat: view.lat, lon: view.lon }).toString();
      if (`?${query}` === current.current || (query === '' && current.current === '')) return;
      current.current = query === '' ? '' : `?${query}`;
      void navigate(query === '' ? pathname : `${pathname}?${query}`, { replace: !lasting, preventScrollReset: true });
    },
    [navigate, pathname],
  );
  return [state, change];
}
