import type { PlaceFlag } from './place.js';

const EARTH_RADIUS_KM = 6371.0088;

/** WGS 84 degrees. */
export interface Point {
  readonly lon: number;
  readonly lat: number;
}

/** Degrees; `west` exceeds `east` when the box lies across the date line. */
export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** Great-circle distance by the haversine formula, on a sphere of the Earth's mean radius (IUGG). */
export function distanceKm(a: Point, b: Point): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const half = (from: number, to: number) => Math.sin(radians(to - from) / 2) ** 2;
  const chord = half(a.lat, b.lat) + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * half(a.lon, b.lon);
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(Math.min(1, chord)));
}

export const isOnEarth = ({ lon, lat }: Point): boolean =>
  Number.isFinite(lon) && Number.isFinite(lat) && Math.abs(lon) <= 180 && Math.abs(lat) <= 90;

export function isInBox({ lon, lat }: Point, { west, south, east, north }: Box): boolean {
  if (lat < south || lat > north) return false;
  return west <= east ? lon >= west && lon <= east : lon >= west || lon <= east;
}

/** What a source wrote where a point should be, and what can be kept of it. */
export interface JudgedPoint {
  /** Null when it cannot be a point at all. */
  readonly point: Point | null;
  readonly flags: readonly PlaceFlag[];
}

/**
 * Judges a point against the country it is said to be in. Nothing is put right in silence: what looks wrong is
 * flagged for a person.
 *
 * - off the globe, or exactly at 0, 0 (what forms give when they know nothing): no point, `absurd-coordinates`
 * - outside the country, but inside once longitude and latitude change places: kept, `swapped-coordinates` and
 *   `outside-country`
 * - outside the country: kept, `outside-country`
 *
 * @param country the box of the declared country; null when it is not known, and then nothing can be outside it
 */
export function judgePoint(point: Point, country: Box | null): JudgedPoint {
  const swapped = { lon: point.lat, lat: point.lon };
  if (!isOnEarth(point)) {
    const flags: PlaceFlag[] = ['absurd-coordinates'];
    if (country !== null && isOnEarth(swapped) && isInBox(swapped, country)) flags.push('swapped-coordinates');
    return { point: null, flags };
  }
  if (point.lon === 0 && point.lat === 0) return { point: null, flags: ['absurd-coordinates'] };
  if (country === null || isInBox(point, country)) return { point, flags: [] };
  const isSwapped = isOnEarth(swapped) && isInBox(swapped, country);
  return { point, flags: isSwapped ? ['swapped-coordinates', 'outside-country'] : ['outside-country'] };
}
