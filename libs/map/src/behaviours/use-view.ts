import type { MapRef } from '@vis.gl/react-maplibre';
import { useCallback, useEffect, useRef, type RefObject } from 'react';
import { HOME_STATE, homeZoom, isSameView, wrapLon, type MapState } from '../address/index.js';

/**
 * Keeps the view of the map and the state of the page equal: a moved map tells the page, a changed state (back, forward, a
 * link) moves the map. What the map told itself never moves it again.
 *
 * @returns what to call when the map has moved
 */
export function useView(
  map: RefObject<MapRef | null>,
  state: MapState,
  onStateChange: (state: MapState, lasting: boolean) => void,
  isStill: boolean,
): () => void {
  const told = useRef(state);
  const current = useRef(state);
  current.current = state;

  useEffect(() => {
    if (map.current === null || isSameView(state, told.current)) return;
    told.current = state;
    goTo(map.current, state, isStill);
  }, [map, state, isStill]);

  return useCallback(() => {
    if (map.current === null) return;
    const { lng, lat } = map.current.getCenter();
    const seen = { ...current.current, zoom: map.current.getZoom(), lat, lon: wrapLon(lng) };
    if (isSameView(seen, told.current)) return;
    told.current = seen;
    onStateChange(seen, false);
  }, [map, onStateChange]);
}

/** Moves a map to what a state says; the state of the first view means the whole world, whatever the size of the map. */
export function goTo(map: MapRef, state: MapState, isStill: boolean): void {
  const isHome = isSameView(state, HOME_STATE);
  const { clientWidth, clientHeight } = map.getContainer();
  const zoom = isHome ? homeZoom(state.projection, clientWidth, clientHeight) : state.zoom;
  map.easeTo({ center: [state.lon, state.lat], zoom, duration: isStill ? 0 : 900 });
}
