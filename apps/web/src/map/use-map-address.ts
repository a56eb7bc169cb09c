import { isSameView, readMapState, useSteady, writeMapState, type MapState } from '@portulan/map';
import { useCallback, useLayoutEffect, useMemo, useRef } from 'react';
import { useLocation } from 'react-router';
import type { AskedSearch } from './use-asked-search.js';

/** The state of the map, kept in the address and nowhere else: back and forward replay it, a copied link shows the same. */
export function useMapAddress({ latest, ask }: AskedSearch): readonly [MapState, (state: MapState, lasting: boolean) => void] {
  const { search } = useLocation();
  const read = useMemo(() => readMapState(new URLSearchParams(search)), [search]);
  const layers = useSteady(read.layers);
  const pinned = useSteady(read.pinned);
  const state = useMemo(() => ({ ...read, layers, pinned }), [read, layers, pinned]);
  const shown = useRef(state);
  // What is on screen, where hands see it: not what is being drawn.
  useLayoutEffect(() => {
    shown.current = state;
  }, [state]);

  const change = useCallback(
    (next: MapState, lasting: boolean) => {
      const params = latest();
      // Who moves says nothing of pins and dress, who pins or dresses nothing of the view: what is on its way there holds.
      const asked = readMapState(params);
      const [view, dress] = isSameView(next, shown.current) ? [asked, next] : [next, asked];
      ask(writeMapState(params, { ...dress, zoom: view.zoom, lat: view.lat, lon: view.lon }), lasting);
    },
    [latest, ask],
  );
  return [state, change];
}
