import { isSameView, readMapState, useSteady, writeMapState, type MapState } from '@portulan/map';
import { useCallback, useLayoutEffect, useMemo, useRef } from 'react';
import { usePageAddress, usePageSearch } from '../shell/page-address.js';

/** The state of the map, kept in the address and nowhere else: back and forward replay it, a copied link shows the same. */
export function useMapAddress(): readonly [MapState, (state: MapState, lasting: boolean) => void] {
  const search = usePageSearch();
  const page = usePageAddress();
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
      const latest = page.latest();
      // Who moves says nothing of pins and dress, who pins or dresses nothing of the view: what is on its way there holds.
      const asked = readMapState(latest);
      if (isSameDress(next, shown.current)) {
        if (!isSameView(next, asked)) page.note(writeMapState(latest, inView(asked, next)));
        return;
      }
      page.ask(writeMapState(latest, inView(next, asked)), lasting);
    },
    [page],
  );
  return [state, change];
}

const inView = (state: MapState, { zoom, lat, lon }: MapState): MapState => ({ ...state, zoom, lat, lon });

/** Whether two states differ in their view at most. */
function isSameDress(one: MapState, other: MapState): boolean {
  const dressOf = (state: MapState) => writeMapState(new URLSearchParams(), inView(state, one)).toString();
  return dressOf(one) === dressOf(other);
}
