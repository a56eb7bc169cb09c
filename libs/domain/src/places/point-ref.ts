/** A point that somebody shows on a map, with its country and its name: `point:SN:-16.92,14.79:Thiès`. */
export const POINT_REF = /^point:(?<country>[A-Z]{2}):(?<lon>-?\d{1,3}(?:\.\d{1,6})?),(?<lat>-?\d{1,2}(?:\.\d{1,6})?):(?<label>[^\p{Cc}]{1,120})$/u;

export interface ShownPoint {
  readonly country: string;
  readonly lon: number;
  readonly lat: number;
  readonly label: string;
}

const DECIMALS = 5;

/** The reference of a point, no finer than a map shows it. */
export const writePointRef = ({ country, lon, lat, label }: ShownPoint): string => `point:${country}:${lon.toFixed(DECIMALS)},${lat.toFixed(DECIMALS)}:${label.trim()}`;

/** What a reference says; null when it is none, lies on no Earth, or is in France, whose places are those of the official lists. */
export function parsePointRef(ref: string): ShownPoint | null {
  const { country = '', lon = '', lat = '', label = '' } = POINT_REF.exec(ref)?.groups ?? {};
  const point = { country, lon: Number(lon), lat: Number(lat), label: label.trim() };
  const isSound = country !== '' && country !== 'FR' && point.label !== '' && Math.abs(point.lon) <= 180 && Math.abs(point.lat) <= 90;
  return isSound ? point : null;
}
