import type { MapRef } from '@vis.gl/react-maplibre';
import { useCallback, useEffect, useRef, type RefObject } from 'react';
import { HOME_STATE, homeZoom, isSameView, wrapLon, type MapState } from '../address/index.js';

/**
 * Keeps the view of the map and the state of the page equal: a moved map tells the page, a changed state (back, forward, a
 * link) moves the map. What the map told itself never moves it again, and a first view is not told at all.
 *
 * @returns what to call when the map has moved
 */
export function useView(
  map: RefObject<MapRef | null>,
  state: MapState,
  onStateChange: (state: MapState, lasting: boolean) => void,
  isStill: boolean,
): () => void {
  /** The view that the page came to last, then those told since, oldest first: the page comes to them one after the other, or skips some. */
  const told = useRef<readonly MapState[]>([state]);
  const current = useRef(state);
  current.current = state;

  useEffect(() => {
    if (map.current === null) return;
    const ours = told.current.findLastIndex((one) => isSameView(one, state));
    told.current = ours < 0 ? [state] : told.current.slice(ours);
    if (ours < 0) goTo(map.current, state, isStill);
  }, [map, state, isStill]);

  return useCallback(() => {
    if (map.current === null) return;
    const { lng, lat } = map.current.getCenter();
    const seen = { ...current.current, zoom: map.current.getZoom(), lat, lon: wrapLon(lng) };
    const last = told.current.at(-1) ?? seen;
    if (isSameView(seen, { ...last, zoom: zoomOf(last, sizeOf(map.current)) })) return;
    told.current = [...told.current, seen];
    onStateChange(seen, false);
  }, [map, onStateChange]);
}

/** Pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The zoom a state means on a map of that size: that of the first view shows the whole world on any. */
export function zoomOf(state: MapState, { width, height }: Size): number {
  return isSameView(state, HOME_STATE) ? homeZoom(state.projection, width, height) : state.zoom;
}

/** Moves a map to what a state says. */
export function goTo(map: MapRef, state: MapState, isStill: boolean): void {
  map.easeTo({ center: [state.lon, state.lat], zoom: zoomOf(state, sizeOf(map)), duration: isStill ? 0 : 900 });
}

function sizeOf(map: MapRef): Size {
  const { clientWidth, clientHeight } = map.getContainer();
  return { width: clientWidth, height: clientHeight };
}
