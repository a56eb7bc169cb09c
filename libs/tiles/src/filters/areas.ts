/** Mean radius of the Earth (IUGG). */
const EARTH_RADIUS_KM = 6371.0088;

/** Tells whether a point, in degrees, lies in an area. */
export type Area = (lon: number, lat: number) => boolean;

/** West may exceed east across the date line. */
export const inBox =
  ([west, south, east, north]: readonly [number, number, number, number]): Area =>
  (lon, lat) =>
    lat >= south && lat <= north && (west <= east ? lon >= west && lon <= east : lon >= west || lon <= east);

/** On the sphere (haversine). */
export const within =
  (centre: { readonly lon: number; readonly lat: number }, radiusKm: number): Area =>
  (lon, lat) => {
    const radians = Math.PI / 180;
    const sinLat = Math.sin(((lat - centre.lat) * radians) / 2);
    const sinLon = Math.sin(((lon - centre.lon) * radians) / 2);
    const chord = sinLat ** 2 + Math.cos(lat * radians) * Math.cos(centre.lat * radians) * sinLon ** 2;
    return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(chord)) <= radiusKm;
  };

/**
 * By its corners, the last joined to the first; straight lines between degrees, even-odd rule. Longitudes beyond 180 go
 * on across the date line, where each point stands a second time.
 */
export const inPolygon = (corners: readonly (readonly [lon: number, lat: number])[]): Area => {
  const isInside: Area = (lon, lat) => {
    let isOdd = false;
    let [lonA, latA] = corners.at(-1) as readonly [number, number];
    for (const [lonB, latB] of corners) {
      if (latA > lat !== latB > lat && lon < lonA + ((lat - latA) / (latB - latA)) * (lonB - lonA)) isOdd = !isOdd;
      [lonA, latA] = [lonB, latB];
    }
    return isOdd;
  };
  return (lon, lat) => isInside(lon, lat) || isInside(lon + 360, lat) || isInside(lon - 360, lat);
};
