import { foldName } from '@portulan/domain';
import { readPartnerName, weighPoint } from '../../resolution/index.js';
import type { CountryBook, PartnerName, WeighedPoint } from '../../resolution/index.js';
import { FRENCH_CODES, WIKIDATA_COUNTRIES } from './country-labels.js';

export const TWIN_TOWN_HEADERS = {
  origin: 'origincityLabel',
  originCountry: 'origincountry',
  originLat: 'originlat',
  originLon: 'originlong',
  partner: 'sistercityLabel',
  partnerLat: 'destinationlat',
  partnerLon: 'destinationlong',
  partnerCountry: 'destination_countryLabel',
} as const;
export type TwinTownCells = Readonly<Record<keyof typeof TWIN_TOWN_HEADERS, string>>;

/** One town of a row. */
export interface TwinEnd {
  readonly label: string;
  readonly countryLabel: string;
  /** ISO 3166-1 alpha-2, or null when the label names no country of today. */
  readonly country: string | null;
  readonly isFrench: boolean;
  readonly weighed: WeighedPoint;
  readonly partner: PartnerName;
}

const foldedCountries = new Map(Object.entries(WIKIDATA_COUNTRIES).map(([label, code]) => [foldName(label), code]));

function readEnd(countries: CountryBook, label: string, countryLabel: string, lon: string, lat: string): TwinEnd {
  const aliased = foldedCountries.get(foldName(countryLabel));
  const country = aliased !== undefined && countries.has(aliased) ? aliased : countries.find(countryLabel);
  const isFrench = country !== null && FRENCH_CODES.has(country);
  return { label, countryLabel, country, isFrench, weighed: weighPoint(countries, isFrench ? null : country, lon, lat), partner: readPartnerName(label) };
}

/** Both towns of a row, as the columns have them. */
export function readEnds(countries: CountryBook, cells: TwinTownCells): readonly [TwinEnd, TwinEnd] {
  return [
    readEnd(countries, cells.origin, cells.originCountry, cells.originLon, cells.originLat),
    readEnd(countries, cells.partner, cells.partnerCountry, cells.partnerLon, cells.partnerLat),
  ];
}
