import type { MapRef } from '@vis.gl/react-maplibre';
import { useMemo, useRef } from 'react';
import { useReducedMotion, useTheme } from '../behaviours/index.js';
import { Ground, MarkLayers } from '../layers/index.js';
import type { MapPoint } from '../marks.js';
import { MAP_PALETTES } from '../palette/index.js';
import type { PlacePickerProps } from '../place-picker.js';
import { ZoomControls } from './controls.js';
import { MapCanvas } from './map-canvas.js';
import styles from './picker.module.css';

/** France whole, and the sea around it: from where most go on to a town, here or across. */
const OPENING = { longitude: 2.5, latitude: 46.5, zoom: 4.2 } as const;
/** Beyond, the ground has nothing more to show. */
const NEAREST_ZOOM = 13;
const HALF_WORLD = 180;

/** A longitude within the world, however often the map was turned around it. */
const turnBack = (lon: number): number => ((((lon + HALF_WORLD) % (2 * HALF_WORLD)) + 2 * HALF_WORLD) % (2 * HALF_WORLD)) - HALF_WORLD;

/** The map of a picker: a cross in its middle, the point that was taken, and a button that takes the one under the cross. */
export function PickerCanvas({ lang, label, takeLabel, picked, onPick, onReady }: Omit<PlacePickerProps, 'onUnable'> & { readonly onReady: () => void }) {
  const map = useRef<MapRef>(null);
  const palette = MAP_PALETTES[useTheme()];
  const isStill = useReducedMotion();
  const marks = useMemo<readonly MapPoint[]>(() => (picked === null ? [] : [{ id: 'picked', label: '', ...picked }]), [picked]);
  const pick = ({ lng, lat }: { readonly lng: number; readonly lat: number }) => onPick({ lon: turnBack(lng), lat });
  return (
    <>
      <MapCanvas
        ref={map}
        lang={lang}
        label={label}
        projection="flat"
        initialViewState={OPENING}
        maxZoom={NEAREST_ZOOM}
        doubleClickZoom={false}
        cursor="crosshair"
        isModest
        onClick={({ lngLat }) => pick(lngLat)}
        onReady={onReady}
      >
        <Ground palette={palette} lang={lang} named={[]} />
        <MarkLayers palette={palette} points={marks} lines={[]} chosen="picked" />
      </MapCanvas>
      <span className={styles.cross} aria-hidden="true" />
      <ZoomControls map={map} lang={lang} isStill={isStill} />
      <button type="button" className={styles.take} onClick={() => map.current !== null && pick(map.current.getCenter())}>
        {takeLabel}
      </button>
    </>
  );
}
