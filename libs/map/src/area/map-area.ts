import type { EntryFilter } from '@portulan/contract';
import type { LonLat } from '../marks.js';

/** A part of the world to look in: drawn corner by corner, or all that a map shows. Degrees. */
export type MapArea =
  | { readonly kind: 'polygon'; readonly corners: readonly LonLat[] }
  | { readonly kind: 'bbox'; readonly box: readonly [west: number, south: number, east: number, north: number] };

/** Decimals of a degree kept in addresses: a hundred metres. */
const DECIMALS = 3;

const round = (degrees: number) => Number(degrees.toFixed(DECIMALS));

/** An area as the filters write it; the other shape is empty, since a new area replaces the old one. Null empties both. */
export function areaToFilters(area: MapArea | null): { readonly polygon: string; readonly bbox: string } {
  if (area === null) return { polygon: '', bbox: '' };
  return area.kind === 'polygon'
    ? { polygon: area.corners.flat().map(round).join(','), bbox: '' }
    : { polygon: '', bbox: area.box.map(round).join(',') };
}

/**
 * What a map shows, as an area.
 *
 * @param sight degrees; longitudes may go on beyond 180
 */
export function areaInSight({ west, south, east, north }: { west: number; south: number; east: number; north: number }): MapArea {
  const isWholeTurn = east - west >= 360;
  const wrap = (lon: number) => (lon > 180 ? lon - 360 : lon < -180 ? lon + 360 : lon);
  const clamp = (lat: number) => Math.min(90, Math.max(-90, lat));
  return { kind: 'bbox', box: [isWholeTurn ? -180 : wrap(west), clamp(south), isWholeTurn ? 180 : wrap(east), clamp(north)] };
}

/** Whether a filter keeps to an area made on a map. */
export function hasArea({ polygon, bbox }: Partial<EntryFilter>): boolean {
  return polygon !== undefined || bbox !== undefined;
}

/** The outlines of the areas that a filter keeps to, each a closed ring, to be drawn. */
export function ringsOf({ polygon, bbox, near, radius = RADIUS_DEFAULT_KM }: Partial<EntryFilter>): LonLat[][] {
  const rings: LonLat[][] = [];
  if (polygon?.[0] !== undefined) rings.push([...polygon, polygon[0]]);
  if (bbox !== undefined) rings.push(ringOfBox(bbox));
  if (near !== undefined) rings.push(ringAround(near, radius));
  return rings;
}

/** As the API has it. */
const RADIUS_DEFAULT_KM = 50;

function ringOfBox([west, south, east, north]: readonly [number, number, number, number]): LonLat[] {
  const end = east < west ? east + 360 : east;
  return [[west, south], [end, south], [end, north], [west, north], [west, south]];
}

const EARTH_KM = 6371;
const RING_STEPS = 72;

/** Points at an equal distance of a centre, on the sphere: seen flat, the ring of a northern place is an egg. */
function ringAround({ lon, lat }: { readonly lon: number; readonly lat: number }, km: number): LonLat[] {
  const [turn, rise, reach] = [(lon * Math.PI) / 180, (lat * Math.PI) / 180, km / EARTH_KM];
  return Array.from({ length: RING_STEPS + 1 }, (_, step): LonLat => {
    const bearing = (2 * Math.PI * step) / RING_STEPS;
    const top = Math.asin(Math.sin(rise) * Math.cos(reach) + Math.cos(rise) * Math.sin(reach) * Math.cos(bearing));
    const aside = Math.atan2(Math.sin(bearing) * Math.sin(reach) * Math.cos(rise), Math.cos(reach) - Math.sin(rise) * Math.sin(top));
    return [((turn + aside) * 180) / Math.PI, (top * 180) / Math.PI];
  });
}

/** The box that holds all rings: west, south, east, north; null without any. */
export function boundsOfRings(rings: readonly (readonly LonLat[])[]): [number, number, number, number] | null {
  const points = rings.flat();
  if (points.length === 0) return null;
  const [lons, lats] = [points.map(([lon]) => lon), points.map(([, lat]) => lat)];
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}
