import type { LonLat, MapLine, MapPoint } from './marks.js';

/**
 * The smallest box that holds all marks, by the shorter way around the world; its east may pass 180.
 *
 * @returns west, south, east, north in degrees; null without marks
 */
export function boundsOf(points: readonly MapPoint[], lines: readonly MapLine[]): [number, number, number, number] | null {
  const spots: LonLat[] = [...points.map(({ lon, lat }): LonLat => [lon, lat]), ...lines.flatMap(({ from, to }) => [from, to])];
  if (spots.length === 0) return null;
  const lons = spots.map(([lon]) => lon).sort((a, b) => a - b);
  const gaps = lons.map((lon, index) => (lons[index + 1] ?? (lons[0] ?? 0) + 360) - lon);
  const widest = gaps.indexOf(Math.max(...gaps));
  const west = lons[(widest + 1) % lons.length] ?? 0;
  const lats = spots.map(([, lat]) => lat);
  return [west, Math.min(...lats), west + 360 - (gaps[widest] ?? 0), Math.max(...lats)];
}
