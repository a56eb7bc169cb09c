import { useCallback, useMemo, useRef } from 'react';

interface Spot {
  readonly lon: number;
  readonly lat: number;
}
type NamedSpot = Spot & { readonly ref: string };

/** A pinned place, and where it is when that is known (degrees). */
export interface PinnedSpot {
  readonly ref: string;
  readonly point: Spot | null;
}

const NONE: readonly NamedSpot[] = [];

/**
 * The pinned places with their points: those the page knows, or those of the dots clicked a moment ago, so that their links
 * are asked for without waiting for the page.
 *
 * @returns the places, and what to call with a dot that is about to be pinned
 */
export function usePinnedSpots(
  refs: readonly string[],
  known: readonly NamedSpot[] = NONE,
): readonly [readonly PinnedSpot[], (dot: NamedSpot) => void] {
  const clicked = useRef(new Map<string, Spot>());
  const name = refs.map((ref) => nameOf(ref, known.find((one) => one.ref === ref) ?? clicked.current.get(ref) ?? null)).join(' ');
  // By its name: the same places in a new list ask for nothing new.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const pinned = useMemo(() => refs.map((ref) => ({ ref, point: known.find((one) => one.ref === ref) ?? clicked.current.get(ref) ?? null })), [name]);
  const note = useCallback(({ ref, lon, lat }: NamedSpot) => {
    clicked.current.set(ref, { lon, lat });
  }, []);
  return [pinned, note];
}

const nameOf = (ref: string, point: Spot | null) => (point === null ? ref : `${ref}@${point.lon},${point.lat}`);
