/** Where the Web Mercator square ends, in degrees of latitude (EPSG:3857). */
const MERCATOR_MAX_LATITUDE = 85.0511287798066;
/** The world square is 2^32 units wide: half a centimetre at the equator is under one unit. */
export const WORLD_UNITS = 2 ** 32;

/** Degrees (WGS 84) to whole units of the world square, x eastwards and y southwards from its north-west corner. */
export function projectPoint(lon: number, lat: number): { x: number; y: number } {
  const clamped = Math.max(-MERCATOR_MAX_LATITUDE, Math.min(MERCATOR_MAX_LATITUDE, lat));
  const sine = Math.sin((clamped * Math.PI) / 180);
  const x = (lon / 360 + 0.5) * WORLD_UNITS;
  const y = (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * WORLD_UNITS;
  return { x: clampUnit(x), y: clampUnit(y) };
}

const clampUnit = (value: number) => Math.max(0, Math.min(WORLD_UNITS - 1, Math.round(value)));
