/** The three senses of "where", and their union. */
export const WHERE_SENSES = ['seat', 'action', 'partner', 'any'] as const;
export type WhereSense = (typeof WHERE_SENSES)[number];

/** Tiers of the official French lists. */
export const TERRITORY_TIERS = ['region', 'departement', 'epci', 'commune'] as const;
export type TerritoryTier = (typeof TERRITORY_TIERS)[number];

/** How closely a point is known: its own address, or the centre of the named area. */
export const PLACE_PRECISIONS = ['point', 'municipality', 'district', 'region', 'country'] as const;
export type PlacePrecision = (typeof PLACE_PRECISIONS)[number];

/** What a curator must know before trusting a point. */
export const PLACE_FLAGS = ['outside-country', 'swapped-coordinates', 'absurd-coordinates', 'default-geocode', 'ambiguous-name'] as const;
export type PlaceFlag = (typeof PLACE_FLAGS)[number];

/** A point with its country, and in France its commune, EPCI, département and région. */
export interface Place {
  readonly id: string;
  readonly label: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** WGS 84 degrees; null when only the country is known for certain. */
  readonly lon: number | null;
  readonly lat: number | null;
  readonly precision: PlacePrecision;
  /** INSEE codes, always text. */
  readonly commune: string | null;
  readonly epci: string | null;
  readonly departement: string | null;
  readonly region: string | null;
  readonly flags: readonly PlaceFlag[];
}
