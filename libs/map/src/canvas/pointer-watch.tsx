import type { Lang } from '@portulan/contract';
import { useMap } from '@vis.gl/react-maplibre';
import type { MapMouseEvent } from 'maplibre-gl';
import { useEffect, useRef } from 'react';
import type { LookedAt } from '../behaviours/index.js';
import { readLookedAt } from './read-looked-at.js';

interface PointerWatchProps {
  /** Layers that answer to the pointer. */
  readonly layers: readonly string[];
  readonly lang: Lang;
  readonly onLook: (lookedAt: LookedAt | null) => void;
}

/**
 * Tells what the pointer is on, inside the map. It is looked up once a frame at most, and not at all while the map moves under
 * it: then the hand comes first. At rest again, what came to lie under the pointer is told.
 */
export function PointerWatch({ layers, lang, onLook }: PointerWatchProps) {
  const { current: map } = useMap();
  const latest = useRef({ layers, lang, onLook });
  latest.current = { layers, lang, onLook };

  useEffect(() => {
    if (map === undefined) return undefined;
    let last: MapMouseEvent | null = null;
    let frame: number | null = null;
    const lookUp = () => {
      frame = null;
      if (last === null || map.isMoving()) return;
      const present = latest.current.layers.filter((id) => map.getLayer(id) !== undefined);
      const features = map.queryRenderedFeatures(last.point, { layers: present });
      latest.current.onLook(readLookedAt({ features, lngLat: map.unproject(last.point) }, latest.current.lang));
    };
    const ask = () => {
      frame ??= requestAnimationFrame(lookUp);
    };
    const move = (event: MapMouseEvent) => {
      last = event;
      ask();
    };
    const leave = () => {
      last = null;
      latest.current.onLook(null);
    };
    map.on('mousemove', move);
    map.on('mouseout', leave);
    // A finger that panned left its last tap behind: nothing is under it.
    const settle = () => {
      if (matchMedia('(hover: hover)').matches) ask();
    };
    map.on('moveend', settle);
    return () => {
      if (frame !== null) cancelAnimationFrame(frame);
      map.off('mousemove', move);
      map.off('mouseout', leave);
      map.off('moveend', settle);
      latest.current.onLook(null);
    };
  }, [map]);

  return null;
}
