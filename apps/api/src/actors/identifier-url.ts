import type { IdentifierScheme } from '@portulan/domain';

/** Where the register that gives a number shows it; null when there is no such page. */
export function identifierUrl(scheme: IdentifierScheme, value: string): string | null {
  const number = encodeURIComponent(value);
  switch (scheme) {
    case 'siren':
      return `https://annuaire-entreprises.data.gouv.fr/entreprise/${number}`;
    case 'siret':
      return `https://annuaire-entreprises.data.gouv.fr/etablissement/${number}`;
    case 'wikidata':
      return `https://www.wikidata.org/wiki/${number}`;
    case 'geonames':
      return `https://www.geonames.org/${number}`;
    default:
      return null;
  }
}
