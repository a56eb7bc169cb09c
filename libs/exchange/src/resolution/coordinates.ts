import type { PlaceFlag, Point } from '@portulan/domain';
import type { CountryBook } from './country-book.js';

/** Coordinates as a file gives them, weighed against the country they are said to lie in. */
export interface WeighedPoint {
  /** Null when nothing usable was given. */
  readonly point: Point | null;
  readonly flags: readonly PlaceFlag[];
}

/** A number written with a point or a comma, or null. */
export function readDegrees(cell: string): number | null {
  const text = cell.trim().replace(',', '.');
  if (!/^[+-]?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(text)) return null;
  return Number(text);
}

const isOnEarth = (lon: number, lat: number): boolean => Math.abs(lon) <= 180 && Math.abs(lat) <= 90;

/**
 * Weighs a pair of coordinates. Swapped ones are put right when only the swapped pair lies in the country, and flagged;
 * those of no place on Earth, and 0,0, are given up and flagged; a point outside the country is kept and flagged.
 *
 * @param country ISO 3166-1 alpha-2, or null when unknown: then only what is off the Earth can be told
 */
export function weighPoint(countries: CountryBook, country: string | null, lonCell: string, latCell: string): WeighedPoint {
  const lon = readDegrees(lonCell);
  const lat = readDegrees(latCell);
  if (lon === null || lat === null) return { point: null, flags: lonCell === '' && latCell === '' ? [] : ['absurd-coordinates'] };
  if (lon === 0 && lat === 0) return { point: null, flags: ['absurd-coordinates'] };
  const liesIn = (x: number, y: number) => isOnEarth(x, y) && (country === null || countries.mayHold(country, x, y));
  if (liesIn(lon, lat)) return { point: { lon, lat }, flags: [] };
  if (country !== null && liesIn(lat, lon)) return { point: { lon: lat, lat: lon }, flags: ['swapped-coordinates'] };
  if (!isOnEarth(lon, lat)) return { point: null, flags: ['absurd-coordinates'] };
  return { point: { lon, lat }, flags: ['outside-country'] };
}
