import type { ActorDraft, AuthorityTier, Identifier } from '@portulan/domain';
import type { OfficialTerritory } from './gazetteer.js';
import { bareName, refOf } from './gazetteer.js';
import type { OfficialLists } from './official-lists.js';

const typographic = (label: string): string => label.replaceAll("'", '’');

/** Collectivités whose own name is not that of their tier. */
const OWN_NAMES: Readonly<Record<string, string>> = {
  'region:94': 'Collectivité de Corse',
  'region:02': 'Collectivité territoriale de Martinique',
  'region:03': 'Collectivité territoriale de Guyane',
};

/** Legal forms of EPCI, which the official list shortens. */
const EPCI_FORMS: readonly (readonly [RegExp, string])[] = [
  [/^CA /, 'Communauté d’agglomération '],
  [/^CC /, 'Communauté de communes '],
  [/^CU /, 'Communauté urbaine '],
];

function nameOf({ tier, code, label }: OfficialTerritory, lists: OfficialLists): string {
  const own = OWN_NAMES[`${tier}:${code}`];
  if (own !== undefined) return own;
  if (tier === 'departement') return `Département ${lists.withArticle(code) ?? `de ${typographic(label)}`}`;
  const form = tier === 'epci' ? EPCI_FORMS.find(([start]) => start.test(label)) : undefined;
  if (form) return typographic(label.replace(...form));
  return tier === 'region' ? `Région ${typographic(label)}` : typographic(label);
}

function identifiersOf({ tier, code }: OfficialTerritory, lists: OfficialLists): Identifier[] {
  if (tier === 'epci') return [{ scheme: 'siren', value: code }];
  if (tier !== 'commune') return [];
  const siren = lists.sirenOf(code);
  const insee: Identifier = { scheme: 'insee', value: code };
  return siren === null ? [insee] : [insee, { scheme: 'siren', value: siren }];
}

/** The authority that governs an official territory, from the official lists alone. */
export function authorityDraft(territory: OfficialTerritory, seatId: string, lists: OfficialLists): ActorDraft {
  const official = nameOf(territory, lists);
  const usual = typographic(bareName(territory));
  const tier: AuthorityTier = territory.tier;
  return {
    kind: 'authority',
    tier,
    // The bare name of a département or région is also a river's, a town's or another tier's: only EPCI go by it.
    names: [
      { type: 'official', name: official, lang: 'fr' },
      ...(territory.tier === 'epci' && usual !== official ? [{ type: 'usual' as const, name: usual, lang: 'fr' }] : []),
    ],
    identifiers: identifiersOf(territory, lists),
    country: 'FR',
    seatId,
    territory: refOf(territory),
  };
}

