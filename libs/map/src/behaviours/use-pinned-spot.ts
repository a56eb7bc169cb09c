import { useCallback, useMemo, useRef } from 'react';

interface Spot {
  readonly lon: number;
  readonly lat: number;
}

/** A pinned place, and where it is when that is known (degrees). */
export interface PinnedSpot {
  readonly ref: string;
  readonly point: Spot | null;
}

/**
 * The pinned place with its point: the one the page knows, or that of the dot that was clicked a moment ago, so that its
 * links are asked for without waiting for the page.
 *
 * @returns the place, and what to call with the dot that is about to be pinned
 */
export function usePinnedSpot(ref: string | null, known: Spot | null): readonly [PinnedSpot | null, (dot: Spot & { ref: string }) => void] {
  const clicked = useRef<(Spot & { ref: string }) | null>(null);
  const point = known ?? (clicked.current?.ref === ref ? clicked.current : null);
  const lon = point?.lon;
  const lat = point?.lat;
  const pinned = useMemo(
    () => (ref === null ? null : { ref, point: lon === undefined || lat === undefined ? null : { lon, lat } }),
    [ref, lon, lat],
  );
  const note = useCallback((dot: Spot & { ref: string }) => {
    clicked.current = dot;
  }, []);
  return [pinned, note];
}
