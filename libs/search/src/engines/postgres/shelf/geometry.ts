import { EARTH_RADIUS_KM } from '../../../settings/index.js';

const { abs, asin, cos, min, sin, sqrt, PI } = Math;
const RADIANS = PI / 180;

/** Tells points (degrees) within a box; west may exceed east across the date line. */
export const isInBox =
  ([west, south, east, north]: readonly [number, number, number, number]) =>
  (lon: number, lat: number): boolean =>
    lat >= south && lat <= north && (west <= east ? lon >= west && lon <= east : lon >= west || lon <= east);

/** Tells points (degrees) within a distance of a centre, on the sphere (haversine). */
export const isWithin = (centre: { readonly lon: number; readonly lat: number }, radiusKm: number) => {
  const cosCentre = cos(centre.lat * RADIANS);
  const latitudes = radiusKm / (EARTH_RADIUS_KM * RADIANS);
  return (lon: number, lat: number): boolean => {
    if (abs(lat - centre.lat) > latitudes) return false;
    const sinLat = sin(((lat - centre.lat) * RADIANS) / 2);
    const sinLon = sin(((lon - centre.lon) * RADIANS) / 2);
    const chord = sinLat * sinLat + cos(lat * RADIANS) * cosCentre * sinLon * sinLon;
    return 2 * EARTH_RADIUS_KM * asin(min(1, sqrt(chord))) <= radiusKm;
  };
};
