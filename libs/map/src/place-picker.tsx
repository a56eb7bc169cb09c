import type { Lang } from '@portulan/contract';
import { lazy } from 'react';
import { Living } from './living.js';
import styles from './place-picker.module.css';

/** Degrees, WGS 84. */
export interface PickedPoint {
  readonly lon: number;
  readonly lat: number;
}

export interface PlacePickerProps {
  readonly lang: Lang;
  /** What the map is for, in a sentence. */
  readonly label: string;
  /** Of the button that takes the middle of the map. */
  readonly takeLabel: string;
  readonly picked: PickedPoint | null;
  readonly onPick: (point: PickedPoint) => void;
  /** This browser cannot draw the map. */
  readonly onUnable: () => void;
}

const PickerCanvas = lazy(async () => ({ default: (await import('./canvas/picker-canvas.js')).PickerCanvas }));

/**
 * A map to show one point on: by touching it, or by bringing the cross to it with the arrow keys and taking it. Its engine
 * is fetched when it is first shown.
 */
export function PlacePicker({ onUnable, ...props }: PlacePickerProps) {
  return (
    <Living atOnce onUnable={onUnable} className={styles.picker} picture={<div className={styles.waiting} />}>
      {(onReady) => <PickerCanvas {...props} onReady={onReady} />}
    </Living>
  );
}
