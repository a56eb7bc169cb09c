import type { PartnerTier } from '@portulan/domain';

/** What a label says of a local government abroad: its bare name, and its tier where the label tells it. */
export interface PartnerName {
  readonly name: string;
  readonly tier: PartnerTier;
}

/**
 * Words after or before a name, in Wikidata's English labels, with the tier they stand for. A `Department` of Burkina
 * Faso or Ivory Coast is a district around a town; a `County` lies between town and region everywhere it is met.
 */
const TIER_WORDS: readonly (readonly [RegExp, PartnerTier])[] = [
  [/^(?<name>.+) (?:Municipality|Commune|Rural Commune)$/i, 'municipality'],
  [/^(?:Municipality|Commune) of (?<name>.+)$/i, 'municipality'],
  [/^(?<name>.+) (?:Department|District|Cercle|County|Arrondissement|Subprefecture|Sub-prefecture|Raion|Circle)$/i, 'district'],
  [/^(?:District|County) of (?<name>.+)$/i, 'district'],
  [/^(?<name>.+) (?:Province|Prefecture|Governorate|Wilaya)$/i, 'province'],
  [/^Province of (?<name>.+)$/i, 'province'],
  [/^(?<name>.+) (?:Region|Oblast|Voivodeship|Krai)$/i, 'region'],
  [/^(?:Region|Canton) of (?<name>.+)$/i, 'region'],
  [/^State of (?<name>.+)$/i, 'state'],
];

/**
 * Reads a label such as `Douroula Department`, `Lund Municipality` or `Sora, Lazio`. The part after a comma only tells
 * homonyms apart and is left out; what stands in brackets belongs to many German names and stays.
 */
export function readPartnerName(label: string): PartnerName {
  const bare = label.replace(/\s*,[^,]*$/, '').trim() || label;
  for (const [pattern, tier] of TIER_WORDS) {
    const name = pattern.exec(bare)?.groups?.['name'];
    if (name !== undefined) return { name: tier === 'municipality' ? name : bare, tier };
  }
  return { name: bare, tier: 'municipality' };
}

/** Wikidata gives the number of an item that has no label in the language asked for. */
export const isUnlabelled = (label: string): boolean => /^Q[1-9]\d*$/.test(label) || /^t\d+$/.test(label);
