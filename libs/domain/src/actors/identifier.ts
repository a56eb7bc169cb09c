/** Typed, optional registry numbers. */
export const IDENTIFIER_SCHEMES = ['siren', 'siret', 'rna', 'insee', 'wikidata', 'geonames', 'iati'] as const;
export type IdentifierScheme = (typeof IDENTIFIER_SCHEMES)[number];

export interface Identifier {
  readonly scheme: IdentifierScheme;
  readonly value: string;
}
