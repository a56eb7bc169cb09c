import { isSiren, repairInseeCommune } from '@portulan/domain';
import { readDegrees } from '../../resolution/index.js';

export const COMMUNE_HEADERS = {
  code: 'code_insee',
  label: 'nom',
  siren: 'siren',
  population: 'population',
  lat: 'lat',
  lon: 'lon',
} as const;
export type CommuneCells = Readonly<Record<keyof typeof COMMUNE_HEADERS, string>>;

/** What a row says of a commune; null where it says nothing usable. */
export interface CommuneFacts {
  /** INSEE code, five characters. */
  readonly code: string;
  readonly siren: string | null;
  readonly population: number | null;
  readonly lon: number | null;
  readonly lat: number | null;
}

export type CommuneReading =
  | { readonly facts: CommuneFacts; readonly fault: null }
  | { readonly facts: null; readonly fault: { readonly code: string; readonly sentence: string } };

const fault = (code: string, sentence: string): CommuneReading => ({ facts: null, fault: { code, sentence } });

export function readCommune({ code: codeCell, siren, population, lat: latCell, lon: lonCell }: CommuneCells): CommuneReading {
  const code = repairInseeCommune(codeCell);
  if (code === null) return fault('insee-malformed', `"${codeCell}" is not an INSEE code (five characters, such as 01004 or 2A004).`);
  const lon = readDegrees(lonCell);
  const lat = readDegrees(latCell);
  const given = lonCell !== '' || latCell !== '';
  if (given && (lon === null || lat === null || Math.abs(lon) > 180 || Math.abs(lat) > 90 || (lon === 0 && lat === 0))) {
    return fault('coordinates-malformed', `The point of ${code} (${latCell}, ${lonCell}) is no place on Earth in degrees.`);
  }
  if (population !== '' && !/^\d+(\.0)?$/.test(population)) return fault('population-malformed', `The population of ${code} is "${population}", not a whole number.`);
  return {
    facts: {
      code,
      siren: isSiren(siren) ? siren : null,
      population: population === '' ? null : Number.parseInt(population, 10),
      lon,
      lat,
    },
    fault: null,
  };
}
