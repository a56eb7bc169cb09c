import { POLYGON_MAX_POINTS, POLYGON_MIN_POINTS } from '@portulan/contract';
import type { LonLat } from '../marks.js';

/**
 * The corners with one more. Its longitude goes on from the last one by the shorter way, beyond 180 when the area crosses
 * the date line; a corner too many, or one that would go round the world, is left out.
 *
 * @param corners degrees
 */
export function addCorner(corners: readonly LonLat[], [lon, lat]: LonLat): readonly LonLat[] {
  const last = corners.at(-1);
  const along = last === undefined ? lon : lon - Math.round((lon - last[0]) / 360) * 360;
  if (corners.length >= POLYGON_MAX_POINTS || Math.abs(along) > 360) return corners;
  return [...corners, [along, lat]];
}

/** Whether they hold an area. */
export function isArea(corners: readonly LonLat[]): boolean {
  return corners.length >= POLYGON_MIN_POINTS;
}
