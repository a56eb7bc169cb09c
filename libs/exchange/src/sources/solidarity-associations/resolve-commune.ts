import { foldName } from '@portulan/domain';
import type { Gazetteer, OfficialLists, OfficialTerritory } from '../../resolution/index.js';

export type CommuneResolution = { readonly found: OfficialTerritory | null; readonly given: boolean };

/** `Bourges Cedex`, `Marseille PDC`, `Paris 12`: what is no part of the name of a town. */
const bareCity = (city: string): string => city.replace(/\b(?:cedex|pdc)\b.*$/i, '').replace(/\s+\d{1,2}(?:e|er|ème)?$/i, '').trim();

/** Département of a postcode: its first two figures, three overseas. Corsican ones begin with 20. */
const isOf = (postcode: string, { departement }: OfficialTerritory): boolean =>
  departement !== null && (postcode.startsWith(departement) || (postcode.startsWith('20') && /^2[AB]$/.test(departement)));

/**
 * The commune of a postcode and a town. A CEDEX postcode serves no commune: then the town is looked for by name in the
 * département. A misspelt town is taken when its postcode serves one commune alone.
 */
export function resolveCommune(gazetteer: Gazetteer, lists: OfficialLists, postcode: string, city: string): CommuneResolution {
  if (postcode === '' && city === '') return { found: null, given: false };
  const name = bareCity(city);
  const folded = foldName(name);
  const served = lists.communesOf(postcode).flatMap((code) => gazetteer.get(`commune:${code}`) ?? []);
  const exact = served.filter(({ label }) => foldName(label) === folded);
  if (exact[0]) return { found: exact[0], given: true };
  const inDepartement = [...gazetteer.named('commune', name), ...gazetteer.formerlyNamed(name)].filter((commune) => postcode === '' || isOf(postcode, commune));
  const unique = [...new Map(inDepartement.map((commune) => [commune.code, commune])).values()];
  if (unique.length === 1 && unique[0]) return { found: unique[0], given: true };
  const longer = folded === '' ? [] : served.filter(({ label }) => foldName(label).startsWith(folded));
  if (longer.length === 1 && longer[0]) return { found: longer[0], given: true };
  // Évry is part of Évry-Courcouronnes today.
  const grown = folded === '' || served.length > 0 ? [] : gazetteer.longerNamedIn(name, (commune) => isOf(postcode, commune));
  if (grown.length === 1 && grown[0]) return { found: grown[0], given: true };
  return { found: served.length === 1 && served[0] ? served[0] : null, given: true };
}
