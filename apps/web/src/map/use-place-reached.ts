import type { EndTier } from '@portulan/contract';
import { viewBounds, type MapState } from '@portulan/map';
import { useEffect, useState } from 'react';
import type { PinnedPlace } from './map-data.js';

/** From how near a place of each tier is seen whole. */
const ZOOMS: Readonly<Record<EndTier, number>> = { world: 2, country: 4, region: 5.5, departement: 7, epci: 8, commune: 9, place: 9 };

/**
 * Brings a place that was named into sight, once the page knows where it is. What is in sight already moves nothing, nor does a
 * pin that came with the address: its view came too.
 *
 * @returns what to call with a place that was named
 */
export function usePlaceReached(
  pinned: readonly Pick<PinnedPlace, 'ref' | 'end'>[],
  state: MapState,
  onStateChange: (state: MapState, lasting: boolean) => void,
): (ref: string) => void {
  const [wanted, want] = useState<string | null>(null);
  useEffect(() => {
    const place = pinned.find(({ ref }) => ref === wanted);
    if (place === undefined) return;
    want(null);
    const { lon, lat, tier } = place.end;
    if (!isInSight(state, lon, lat)) onStateChange({ ...state, lon, lat, zoom: Math.min(state.zoom, ZOOMS[tier]) }, false);
  }, [wanted, pinned, state, onStateChange]);
  return want;
}

/** Whether a view shows a place. The globe hides its far side, and what lies on its rim is hardly seen. */
function isInSight(state: MapState, lon: number, lat: number): boolean {
  const bounds = viewBounds(state);
  if (bounds === null) return state.projection === 'flat' || facing(state, lon, lat) > 0.4;
  const isWithin = bounds.west <= bounds.east ? lon >= bounds.west && lon <= bounds.east : lon >= bounds.west || lon <= bounds.east;
  return isWithin && lat >= bounds.south && lat <= bounds.north;
}

/** The cosine of the angle between the middle of the view and a place: 1 in the middle, 0 on the rim, less behind. */
function facing(state: MapState, lon: number, lat: number): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const [here, there, turn] = [radians(state.lat), radians(lat), radians(lon - state.lon)];
  return Math.sin(here) * Math.sin(there) + Math.cos(here) * Math.cos(there) * Math.cos(turn);
}
