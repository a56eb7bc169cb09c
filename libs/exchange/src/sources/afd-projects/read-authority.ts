import { foldName } from '@portulan/domain';
import type { AuthorityTier } from '@portulan/domain';
import type { Gazetteer, OfficialTerritory } from '../../resolution/index.js';

/** A French authority recognised by its name. */
export interface AuthorityReading {
  readonly tier: AuthorityTier;
  /** Null when the name tells the tier but not which one. */
  readonly territory: OfficialTerritory | null;
}

/** Names that changed, or that no rule gives. */
const RENAMED: Readonly<Record<string, string>> = {
  'Lille Métropole Communauté urbaine': 'epci:200093201',
  GrandAngoulême: 'epci:200071827',
  'NOUVELLE CALEDONIE': 'region:988',
  'DEPARTEMENT DE LA REUNION': 'departement:974',
  'REGION REUNION': 'region:04',
};
const renamed = new Map(Object.entries(RENAMED).map(([name, ref]) => [foldName(name), ref]));

const ARTICLE = /^(?:de la|du|des|de|la|le|les)\s+/;
/** Folded forms of a name with and without its article: `de la Vienne`, `Yvelines`. */
const bareForms = (name: string): string[] => [name, name.replace(ARTICLE, ''), `la ${name.replace(ARTICLE, '')}`];

const PATTERNS: readonly (readonly [RegExp, 'commune' | 'departement' | 'region' | 'epci'])[] = [
  [/^(?:ville|mairie|commune) (?:de la |du |des |de )?(?<name>.+)$/, 'commune'],
  [/^(?:conseil )?(?:departemental|departement|general) (?<name>.+)$/, 'departement'],
  [/^(?:conseil )?(?:regional|region) (?<name>.+)$/, 'region'],
  [/^communaute (?:urbaine|agglomeration|de communes|agglo) (?<name>.+)$/, 'epci'],
  [/^(?<name>.+) communaute (?:urbaine|agglomeration|de communes)$/, 'epci'],
  [/^(?<name>.*metropole.*)$/, 'epci'],
];

const reading = (tier: AuthorityTier, territory: OfficialTerritory | null): AuthorityReading => ({ tier, territory });

/**
 * Recognises a French authority in AFD's label: `Ville d'Orléans`, `Conseil départemental Yvelines`, `Toulouse Métropole`.
 *
 * @returns null when the label is no authority's
 */
export function readAuthority(gazetteer: Gazetteer, label: string): AuthorityReading | null {
  const folded = foldName(label);
  const ref = renamed.get(folded);
  if (ref !== undefined) {
    const territory = gazetteer.get(ref) ?? null;
    return reading(ref === 'region:988' ? 'special-authority' : (territory?.tier ?? 'other'), territory);
  }
  if (/^(?:syndicat|sycto|collectivite eau|sedif|siaap)/.test(folded)) return reading('syndicate', null);
  for (const [pattern, tier] of PATTERNS) {
    const name = pattern.exec(folded)?.groups?.['name'];
    if (name === undefined) continue;
    const found = new Map(bareForms(name).flatMap((form) => gazetteer.named(tier, form)).map((territory) => [territory.code, territory]));
    const [only, ...others] = found.values();
    if (only !== undefined && others.length === 0) return reading(tier, only);
    if (tier !== 'epci') return reading(tier, null);
  }
  return null;
}
