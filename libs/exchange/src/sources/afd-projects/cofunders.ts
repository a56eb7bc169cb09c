import { foldName } from '@portulan/domain';

/** Funders that AFD names beside itself, by the acronym or the words that tell them, with the country of their seat. */
const COFUNDER_SEATS: readonly (readonly [RegExp, string])[] = [
  [/\(IDA\)|\(BIRD\)|\(IFC\)|UNICEF|\(IADB\)|\(PNUD\)|\(GEF\)|\(MCC\)|Bill & Melinda Gates|Conservation International/, 'US'],
  [/\(KfW\)|\(GIZ\)/, 'DE'],
  [/\(BEI\)|LuxDev/, 'LU'],
  [/\(AECID\)/, 'ES'],
  [/\(ADB\)/, 'PH'],
  [/\(FED\)|\(BIO\)/, 'BE'],
  [/\(JICA\)/, 'JP'],
  [/\(UNESCO\)|\(OIF\)|Ministère français des affaires étrangères|recherche agronomique pour le développement/, 'FR'],
  [/\(FIDA\)|\(FAO\)/, 'IT'],
  [/\(BERD\)|DFID/, 'GB'],
  [/\(ISDB\)/, 'SA'],
  [/\(SIDA\)|Swedfund/, 'SE'],
  [/\(NORAD\)|\(Norfund\)/, 'NO'],
  [/\(ADA\)|\(ONUDI\)/, 'AT'],
  [/\(BOAD\)/, 'TG'],
  [/Agence Danoise/, 'DK'],
  [/Asian Infrastructure/, 'CN'],
  [/\(AFESD\)/, 'KW'],
  [/\(CAF\)/, 'VE'],
  [/États de l'Afrique de l'Ouest/, 'NG'],
];

/** Names under which the register may know a funder already. */
const KNOWN_AS: Readonly<Record<string, string>> = {
  'Ministère français des affaires étrangères': "Ministère de l'Europe et des Affaires étrangères",
  'UE - Fonds européen de développement (FED)': 'Union européenne',
  'Centre de coopération internationale en recherche agronomique pour le développement': 'CIRAD',
};

export interface Cofunder {
  readonly name: string;
  readonly acronym: string | null;
  /** Another name to look it up by. */
  readonly alias: string | null;
  /** ISO 3166-1 alpha-2, or null when the text does not say clearly who it is. */
  readonly country: string | null;
}

const OWN_NAME = foldName('Agence française de développement');

/** The funders a cell names, separated by slashes; AFD itself is left out. */
export function readCofunders(cell: string): Cofunder[] {
  return cell
    .split(/\s+\/\s+/)
    .map((part) => part.trim())
    .filter((part) => part !== '' && foldName(part) !== OWN_NAME)
    .map((part) => ({
      name: part.replace(/\s*\([^)]*\)$/, ''),
      acronym: /\((?<acronym>[^)]+)\)$/.exec(part)?.groups?.['acronym'] ?? null,
      alias: KNOWN_AS[part] ?? null,
      country: COFUNDER_SEATS.find(([pattern]) => pattern.test(part))?.[1] ?? null,
    }));
}
