import type { MapRef } from '@vis.gl/react-maplibre';
import { useEffect, useRef, type RefObject } from 'react';

const FITTED = { padding: 44, maxZoom: 6.2 } as const;
type Bounds = readonly [west: number, south: number, east: number, north: number];

/**
 * Keeps a map on its marks: when they change (another page of results, another entry), it moves to them. Marks that stay
 * where they are leave the map where the person moved it.
 *
 * @returns where the map opens
 */
export function useFitted(map: RefObject<MapRef | null>, bounds: Bounds | null, isStill: boolean) {
  const name = bounds === null ? '' : bounds.map((degrees) => degrees.toFixed(3)).join();
  const shown = useRef(name);
  useEffect(() => {
    if (map.current === null || shown.current === name || bounds === null) return;
    shown.current = name;
    map.current.fitBounds([...bounds], { ...FITTED, duration: isStill ? 0 : 600 });
  }, [map, name, bounds, isStill]);
  return bounds === null
    ? { longitude: 8, latitude: 28, zoom: 0.7 }
    : { bounds: [...bounds] as [number, number, number, number], fitBoundsOptions: FITTED };
}
