import type { Queryable } from '@portulan/register';
import { EARTH_RADIUS_KM } from '../settings/index.js';

/** Farther, a point is somewhere else than in the town. */
const TOWN_MAX_KM = 5;
const TOWNS_KEPT = 500;

/**
 * The French commune whose centre is nearest to a point. Distances of a few kilometres are taken as on a plane; the
 * bounds of latitude and longitude leave few rows to compare.
 */
const TOWN_SQL = `
SELECT label FROM (
  SELECT label, radians(lat - $2) ^ 2 + (radians(lon - $1) * cos(radians($2))) ^ 2 AS square FROM territory
  WHERE tier = 'commune' AND lat BETWEEN $2 - $3::double precision AND $2 + $3 AND abs(lon - $1) * cos(radians($2)) <= $3
) AS towns WHERE square <= radians($3) ^ 2 ORDER BY square, label LIMIT 1`;

/** Centres of communes do not move while a server runs, and people look around the same towns. */
const kept = new WeakMap<Queryable, Map<string, string | null>>();

/** What to call a point, in degrees: the commune it is in or beside; null when none is near. */
export async function findTown(queryable: Queryable, { lon, lat }: { readonly lon: number; readonly lat: number }): Promise<string | null> {
  const towns = kept.get(queryable) ?? new Map<string, string | null>();
  kept.set(queryable, towns);
  const key = `${lon},${lat}`;
  const known = towns.get(key);
  if (known !== undefined) return known;
  const [town] = await queryable.prepared<{ label: string }>(TOWN_SQL, [lon, lat, ((TOWN_MAX_KM / EARTH_RADIUS_KM) * 180) / Math.PI]);
  if (towns.size >= TOWNS_KEPT) towns.clear();
  towns.set(key, town?.label ?? null);
  return town?.label ?? null;
}
