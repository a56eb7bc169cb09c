import { foldName } from '@portulan/domain';
import type { CountryBook } from '../../resolution/index.js';

/** AFD's spellings of countries, with their ISO 3166-1 code. */
const AFD_COUNTRIES: Readonly<Record<string, string>> = {
  'REPUBLIQUE DEMOCRATIQUE DU CONGO': 'CD',
  CONGO: 'CG',
  'TERRITOIRES AUTONOMES PALESTINIENS': 'PS',
  "COTE D'IVOIRE": 'CI',
  'CENTRAFRICAINE, REPUBLIQUE': 'CF',
  'LAOS, REPUBLIQUE DEMOCRATIQUE POPULAIRE': 'LA',
  'VIET-NAM': 'VN',
  'DOMINICAINE,REPUBLIQUE': 'DO',
  'ROYAUME DU CAMBODGE': 'KH',
  'TANZANIE, REPUBLIQUE UNIE': 'TZ',
  'BIRMANIE (MYANMAR)': 'MM',
  'GUINEE-BISSAU': 'GW',
  'CAP-VERT': 'CV',
  'SAO-TOME-ET-PRINCIPE': 'ST',
  IRAQ: 'IQ',
  MAURICE: 'MU',
  MOLDAVIE: 'MD',
  COMORES: 'KM',
  FIDJI: 'FJ',
  OUZBEKISTAN: 'UZ',
};

const byName = new Map(Object.entries(AFD_COUNTRIES).map(([label, code]) => [foldName(label), code]));

/** A project in several countries has no country of its own. */
export const isSeveralCountries = (label: string): boolean => label === '' || /multi[- ]?pays/i.test(label);

/** ISO 3166-1 alpha-2 of AFD's label, or null for one that is unknown. */
export function countryOf(countries: CountryBook, label: string): string | null {
  const known = byName.get(foldName(label));
  return known !== undefined && countries.has(known) ? known : countries.find(label);
}
