import type { Map as Engine } from 'maplibre-gl';
import { useMap } from '@vis.gl/react-maplibre';
import { useEffect, useState } from 'react';

/** What the land of our base map is drawn from. */
export const GROUND_SOURCES = ['land', 'coast'] as const;

/** Whether the frame just drawn has the land in it: asked when the engine says `render`. */
export function isGroundPainted(map: Pick<Engine, 'getSource' | 'isSourceLoaded'>): boolean {
  return GROUND_SOURCES.every((id) => map.getSource(id) !== undefined && map.isSourceLoaded(id));
}

/** Whether the map has drawn its land once, in whatever finish. */
export function usePaintedGround(): boolean {
  const { current: map } = useMap();
  const [isPainted, setPainted] = useState(false);
  useEffect(() => {
    if (map === undefined || isPainted) return undefined;
    const note = () => isGroundPainted(map.getMap()) && setPainted(true);
    map.on('render', note);
    return () => {
      map.off('render', note);
    };
  }, [map, isPainted]);
  return isPainted;
}
