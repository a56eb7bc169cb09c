import type { LonLat } from './marks.js';

/** Web Mercator shows nothing beyond this latitude: the world is then a square. */
export const MERCATOR_MAX_LAT = 85.051129;

/** Degrees to the Mercator square: x from 0 (180° W) to 1 (180° E), y from 0 (north) to 1 (south). */
export function mercatorOf([lon, lat]: LonLat): readonly [x: number, y: number] {
  const held = Math.max(-MERCATOR_MAX_LAT, Math.min(MERCATOR_MAX_LAT, lat));
  const sine = Math.sin((held * Math.PI) / 180);
  return [lon / 360 + 0.5, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
}

/** The Mercator square back to degrees; x outside 0..1 gives longitudes beyond 180. */
export function lonLatOf([x, y]: readonly [number, number]): LonLat {
  return [(x - 0.5) * 360, (Math.atan(Math.sinh((0.5 - y) * 2 * Math.PI)) * 180) / Math.PI];
}
