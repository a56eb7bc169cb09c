import { useMap } from '@vis.gl/react-maplibre';
import type { MapMouseEvent } from 'maplibre-gl';
import { useEffect, useRef, useState } from 'react';
import { addCorner } from '../area/index.js';
import type { Drawing } from '../behaviours/index.js';
import { DraftLayers } from '../layers/index.js';
import type { LonLat } from '../marks.js';
import type { MapPalette } from '../palette/index.js';

/** Nearer than this to a corner, a click is on it. */
const CORNER_PIXELS = 10;

interface AreaDraftProps {
  readonly drawing: Drawing;
  readonly palette: MapPalette;
}

/** The area being drawn, inside the map: each click is a corner; on the first corner, or twice anywhere, it closes. */
export function AreaDraft({ drawing, palette }: AreaDraftProps) {
  const { current: map } = useMap();
  const [pointer, setPointer] = useState<LonLat | null>(null);
  const latest = useRef(drawing);
  latest.current = drawing;

  useEffect(() => {
    if (map === undefined) return undefined;
    const isOn = (corner: LonLat | undefined, { point }: MapMouseEvent) => {
      if (corner === undefined) return false;
      const { x, y } = map.project([corner[0], corner[1]]);
      return Math.hypot(x - point.x, y - point.y) < CORNER_PIXELS;
    };
    const click = (event: MapMouseEvent) => {
      const { corners, isEnough, add, close } = latest.current;
      if (isEnough && isOn(corners[0], event)) close();
      else if (!isOn(corners.at(-1), event)) add([event.lngLat.lng, event.lngLat.lat]);
    };
    const doubleClick = (event: MapMouseEvent) => {
      event.preventDefault();
      latest.current.close();
    };
    const move = ({ lngLat }: MapMouseEvent) => setPointer([lngLat.lng, lngLat.lat]);
    map.on('click', click);
    map.on('dblclick', doubleClick);
    map.on('mousemove', move);
    return () => {
      map.off('click', click);
      map.off('dblclick', doubleClick);
      map.off('mousemove', move);
    };
  }, [map]);

  // The line to the pointer takes the same way around the world as the corner would.
  const ahead = pointer === null || drawing.corners.length === 0 ? null : (addCorner(drawing.corners, pointer).at(-1) ?? null);
  return <DraftLayers palette={palette} corners={drawing.corners} pointer={ahead} />;
}
