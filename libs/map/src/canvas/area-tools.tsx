import type { Lang } from '@portulan/contract';
import type { MapRef } from '@vis.gl/react-maplibre';
import { useEffect, useRef, type RefObject } from 'react';
import { areaInSight, type MapArea } from '../area/index.js';
import type { Drawing } from '../behaviours/index.js';
import { wordsIn } from '../words/index.js';
import styles from './area-tools.module.css';
import { Control, ControlGroup } from './controls.js';

interface AreaToolsProps {
  readonly map: RefObject<MapRef | null>;
  readonly lang: Lang;
  readonly drawing: Drawing;
  /** Whether an area is in force, to be taken off. */
  readonly hasArea: boolean;
  readonly onArea: (area: MapArea | null) => void;
}

/** The buttons that make an area: by hand, or, for the keyboard and the hurried, all that the map shows. */
export function AreaTools({ map, lang, drawing, hasArea, onArea }: AreaToolsProps) {
  const words = wordsIn(lang);
  const wasOn = useRef(false);
  const group = useRef<HTMLDivElement>(null);
  // What is pressed to end a drawing or to clear an area goes away as it is pressed: the keyboard is back where the next area begins.
  const comeBack = () => group.current?.querySelector('button')?.focus({ preventScroll: true });
  useEffect(() => {
    if (!drawing.isOn && document.activeElement === document.body && wasOn.current) comeBack();
    wasOn.current = drawing.isOn;
  }, [drawing.isOn]);
  const takeSight = () => {
    const box = map.current?.getBounds();
    if (box === undefined) return;
    onArea(areaInSight({ west: box.getWest(), south: box.getSouth(), east: box.getEast(), north: box.getNorth() }));
  };
  return (
    <ControlGroup ref={group}>
      <Control label={words.drawArea} isPressed={drawing.isOn} onPress={drawing.isOn ? drawing.cancel : drawing.start}>
        <path d="M5 8.5 12 4l7.5 6-3 9.5H7z" />
        <circle cx="12" cy="4" r="1.2" />
        <circle cx="19.5" cy="10" r="1.2" />
        <circle cx="16.5" cy="19.5" r="1.2" />
        <circle cx="7" cy="19.5" r="1.2" />
        <circle cx="5" cy="8.5" r="1.2" />
      </Control>
      <Control label={words.viewAsArea} onPress={takeSight}>
        <path d="M4 8.5V4.5h4M16 4.5h4v4M20 15.5v4h-4M8 19.5H4v-4" />
        <circle cx="12" cy="12" r="2" />
      </Control>
      {hasArea ? (
        <Control
          label={words.clearArea}
          onPress={() => {
            comeBack();
            onArea(null);
          }}
        >
          <path d="m7 7 10 10M17 7 7 17" />
        </Control>
      ) : null}
    </ControlGroup>
  );
}

/** What to do while drawing, and how to end. */
export function DrawingBar({ lang, drawing }: Pick<AreaToolsProps, 'lang' | 'drawing'>) {
  const words = wordsIn(lang);
  const bar = useRef<HTMLDivElement>(null);
  // Whoever started by the keyboard is told, and finds the ways out at hand.
  useEffect(() => bar.current?.focus({ preventScroll: true }), []);
  return (
    <div ref={bar} className={styles.bar} role="group" aria-label={words.drawArea} tabIndex={-1}>
      <p className={styles.hint} role="status">
        {drawing.isEnough ? words.drawEnough : words.drawHint}
      </p>
      <button type="button" className={styles.button} aria-disabled={!drawing.isEnough} onClick={drawing.close}>
        {words.drawClose}
      </button>
      <button type="button" className={styles.button} aria-disabled={drawing.corners.length === 0} onClick={drawing.undo}>
        {words.drawUndo}
      </button>
      <button type="button" className={styles.button} onClick={drawing.cancel}>
        {words.drawCancel}
      </button>
    </div>
  );
}
