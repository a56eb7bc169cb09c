import { EARTH_RADIUS_KM } from '../../../settings/index.js';

const { abs, asin, cos, max, min, sin, sqrt, PI } = Math;
const RADIANS = PI / 180;

/** Tells points (degrees) within a box; west may exceed east across the date line. */
export const isInBox =
  ([west, south, east, north]: readonly [number, number, number, number]) =>
  (lon: number, lat: number): boolean =>
    lat >= south && lat <= north && (west <= east ? lon >= west && lon <= east : lon >= west || lon <= east);

type Centre = { readonly lon: number; readonly lat: number };

/** Tells how far points (degrees) are from a centre, in kilometres on the sphere (haversine). */
export const distanceFrom = (centre: Centre) => {
  const cosCentre = cos(centre.lat * RADIANS);
  return (lon: number, lat: number): number => {
    const sinLat = sin(((lat - centre.lat) * RADIANS) / 2);
    const sinLon = sin(((lon - centre.lon) * RADIANS) / 2);
    const chord = sinLat * sinLat + cos(lat * RADIANS) * cosCentre * sinLon * sinLon;
    return 2 * EARTH_RADIUS_KM * asin(min(1, sqrt(chord)));
  };
};

/** Tells points (degrees) within a distance of a centre. */
export const isWithin = (centre: Centre, radiusKm: number) => {
  const distance = distanceFrom(centre);
  const latitudes = radiusKm / (EARTH_RADIUS_KM * RADIANS);
  return (lon: number, lat: number): boolean => abs(lat - centre.lat) <= latitudes && distance(lon, lat) <= radiusKm;
};

/**
 * Tells points (degrees) within an area by its corners (even-odd rule, straight lines between degrees, the last corner
 * joined to the first). Corners beyond the date line go on counting: 190 is 170 west.
 */
export const isInPolygon = (corners: readonly (readonly [lon: number, lat: number])[]) => {
  const lats = corners.map(([, lat]) => lat);
  const [south, north] = [min(...lats), max(...lats)];
  const edges = corners.map(([lon, lat], at): Edge => [lon, lat, ...(corners[(at + 1) % corners.length] as readonly [number, number])]);
  const isOdd = (lon: number, lat: number) => edges.reduce((odd, edge) => odd !== isWestOf(edge, lon, lat), false);
  return (lon: number, lat: number): boolean =>
    lat >= south && lat <= north && (isOdd(lon, lat) || isOdd(lon + 360, lat) || isOdd(lon - 360, lat));
};

type Edge = readonly [lonA: number, latA: number, lonB: number, latB: number];

/** Whether the line that leaves a point eastwards along its parallel crosses an edge. */
const isWestOf = ([lonA, latA, lonB, latB]: Edge, lon: number, lat: number): boolean =>
  latA > lat !== latB > lat && lon < lonA + ((lat - latA) / (latB - latA)) * (lonB - lonA);
