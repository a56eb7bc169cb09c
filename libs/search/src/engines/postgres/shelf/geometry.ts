import { EARTH_RADIUS_KM } from '../../../settings/index.js';

const RADIANS = Math.PI / 180;

/** Tells points (degrees) within a box; west may exceed east across the date line. */
export const isInBox =
  ([west, south, east, north]: readonly [number, number, number, number]) =>
  (lon: number, lat: number): boolean =>
    lat >= south && lat <= north && (west <= east ? lon >= west && lon <= east : lon >= west || lon <= east);

/** Tells points (degrees) within a distance of a centre, on the sphere (haversine). */
export const isWithin = (centre: { readonly lon: number; readonly lat: number }, radiusKm: number) => {
  const cosCentre = Math.cos(centre.lat * RADIANS);
  const latitudes = radiusKm / (EARTH_RADIUS_KM * RADIANS);
  return (lon: number, lat: number): boolean => {
    if (Math.abs(lat - centre.lat) > latitudes) return false;
    const sinLat = Math.sin(((lat - centre.lat) * RADIANS) / 2);
    const sinLon = Math.sin(((lon - centre.lon) * RADIANS) / 2);
    const chord = sinLat * sinLat + Math.cos(lat * RADIANS) * cosCentre * sinLon * sinLon;
    return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord))) <= radiusKm;
  };
};
