import type { MapRef } from '@vis.gl/react-maplibre';
import { useCallback, useEffect, useRef, type RefObject } from 'react';
import { boundsOfRings } from '../area/index.js';
import type { LonLat } from '../marks.js';

/**
 * Moves a map to the area of its filters when that changes.
 *
 * @returns what to call to move there at once, for a map that opens with an area
 */
export function useAreaInSight(map: RefObject<MapRef | null>, rings: readonly (readonly LonLat[])[], isStill: boolean): () => void {
  const name = boundsOfRings(rings)?.map((degrees) => degrees.toFixed(2)).join() ?? '';
  const shown = useRef(name);
  const latest = useRef(rings);
  latest.current = rings;

  const show = useCallback(() => {
    const bounds = boundsOfRings(latest.current);
    if (map.current === null || bounds === null) return;
    map.current.fitBounds(bounds, { padding: 64, maxZoom: 7, duration: isStill ? 0 : 900 });
  }, [map, isStill]);

  useEffect(() => {
    if (shown.current === name) return;
    shown.current = name;
    show();
  }, [name, show]);

  return show;
}
