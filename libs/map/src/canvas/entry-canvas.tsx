import type { MapRef } from '@vis.gl/react-maplibre';
import { useMemo, useRef, useState } from 'react';
import { useFitted, useReducedMotion, useTheme } from '../behaviours/index.js';
import type { EntryMapProps } from '../entry-map.js';
import { Ground, MarkLayers } from '../layers/index.js';
import { boundsOf } from '../mark-bounds.js';
import { MAP_PALETTES } from '../palette/index.js';
import { MapCanvas } from './map-canvas.js';
import { ZoomControls } from './controls.js';

/** The living map of one entry: its places and links, framed as in the picture it replaces. */
export function EntryCanvas({ points, lines = [], label, lang = 'fr', onReady }: EntryMapProps & { readonly onReady: () => void }) {
  const map = useRef<MapRef>(null);
  const palette = MAP_PALETTES[useTheme()];
  const isStill = useReducedMotion();
  const [isActive, setActive] = useState(false);
  const bounds = useMemo(() => boundsOf(points, lines), [points, lines]);
  const opening = useFitted(map, bounds, isStill);
  return (
    <div onFocus={() => setActive(true)} onBlur={() => setActive(false)} onPointerLeave={() => setActive(false)}>
      <MapCanvas
        ref={map}
        lang={lang}
        label={label}
        projection="flat"
        initialViewState={opening}
        maxZoom={11}
        isModest
        scrollZoom={isActive}
        onClick={() => setActive(true)}
        onReady={onReady}
      >
        <Ground palette={palette} lang={lang} named={[]} />
        <MarkLayers palette={palette} points={points} lines={lines} />
      </MapCanvas>
      <ZoomControls map={map} lang={lang} isStill={isStill} />
    </div>
  );
}
