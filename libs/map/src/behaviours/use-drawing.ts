import { useCallback, useEffect, useState } from 'react';
import { addCorner, isArea } from '../area/index.js';
import type { LonLat } from '../marks.js';

export interface Drawing {
  readonly isOn: boolean;
  readonly corners: readonly LonLat[];
  /** Whether what is drawn so far is an area. */
  readonly isEnough: boolean;
  start(): void;
  add(corner: LonLat): void;
  /** Takes the last corner back. */
  undo(): void;
  close(): void;
  cancel(): void;
}

const NONE: readonly LonLat[] = [];

/**
 * An area on its way: corners one after the other, until it is closed or given up. Escape gives it up wherever the focus is.
 *
 * @param onClose receives the corners of a whole area
 */
export function useDrawing(onClose: (corners: readonly LonLat[]) => void): Drawing {
  const [isOn, setOn] = useState(false);
  const [corners, setCorners] = useState(NONE);
  const isEnough = isArea(corners);

  const cancel = useCallback(() => {
    setOn(false);
    setCorners(NONE);
  }, []);

  useEffect(() => {
    if (!isOn) return undefined;
    const giveUp = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      // Escape means this and nothing else: what lies under keeps its pin.
      event.stopPropagation();
      cancel();
    };
    document.addEventListener('keydown', giveUp, { capture: true });
    return () => document.removeEventListener('keydown', giveUp, { capture: true });
  }, [isOn, cancel]);

  return {
    isOn,
    corners,
    isEnough,
    start() {
      setCorners(NONE);
      setOn(true);
    },
    add: (corner) => setCorners((before) => addCorner(before, corner)),
    undo: () => setCorners((before) => before.slice(0, -1)),
    close() {
      if (!isEnough) return;
      onClose(corners);
      cancel();
    },
    cancel,
  };
}
