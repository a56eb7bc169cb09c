import { TERRITORY_TIERS, type TerritoryTier } from './place.js';

/** Splits `departement:13`; null when it is no reference to a French territory. */
export function parseTerritoryRef(ref: string): { readonly tier: TerritoryTier; readonly code: string } | null {
  const [, tier, code] = /^([a-z]+):([0-9AB]+)$/.exec(ref) ?? [];
  const known = TERRITORY_TIERS.find((candidate) => candidate === tier);
  return known === undefined || code === undefined ? null : { tier: known, code };
}
