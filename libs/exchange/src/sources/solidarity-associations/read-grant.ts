import { foldName } from '@portulan/domain';

export const GRANT_HEADERS = {
  year: 'annee',
  beneficiary: 'beneficiaire',
  postcode: 'code_postal',
  city: 'ville',
  purpose: 'descriptif',
  amount: 'montant_eur',
} as const;
export type GrantCells = Readonly<Record<keyof typeof GRANT_HEADERS, string>>;

/** A grant to an association, without anything that tells where a person lives. */
export interface Grant {
  readonly year: string;
  readonly name: string;
  /** Folded, without a leading `association`: one structure, however it is written. */
  readonly key: string;
  readonly postcode: string;
  readonly city: string;
  readonly purpose: string;
  /** Decimal with two figures after the point. */
  readonly amount: string;
}

export type GrantReading =
  | { readonly grant: Grant; readonly fault: null }
  | { readonly grant: null; readonly fault: { readonly code: string; readonly sentence: string } };

const STREET = /\s*[-,]?\s*\b\d{1,4}\s*(?:bis|ter|quater)?\s*,?\s+(?:rue|avenue|av\.?|boulevard|bd|place|all[ée]e|chemin|impasse|route|cours|quai|square|villa|passage)\b.*$/iu;
/** A person's home: `Chez Mme Martin`, `c/o`. Asks for a capital or a title after it, as a name has. */
const HOME = /\s*[-,(]?\s*\b(?:[Cc]hez|CHEZ|[Cc]\/[Oo])\s+(?:M\.|Mr|Mme|Mlle|M |[\p{Lu}]).*$/u;
const POSTCODE_CITY = /\b(?<postcode>\d{5})\s+(?<city>\p{L}[\p{L}' -]+?)\s*$/u;

export const HIDDEN_ADDRESS = '[adresse retirée]';

/** Takes the addresses out of a cell, leaving a word in their place. */
export const hideAddress = (cell: string): string =>
  [HOME, STREET].reduce((text, pattern) => (pattern.test(text) ? `${text.replace(pattern, '').trim()} ${HIDDEN_ADDRESS}`.trim() : text), cell);

const withoutAddress = (cell: string): string => cell.replace(HOME, '').replace(STREET, '');

const readAmount = (cell: string): string | null => {
  const match = /^(?<whole>\d+)(?:[.,](?<part>\d{1,2}))?$/.exec(cell.replace(/[\s\u00a0\u202f€]/g, ''));
  return match?.groups ? `${match.groups['whole']}.${(match.groups['part'] ?? '').padEnd(2, '0')}` : null;
};

const unquote = (name: string): string => name.replace(/^["«“\s]+|["»”\s]+$/g, '').replace(/\s+/g, ' ');

export const associationKey = (name: string): string => foldName(name).replace(/^association (?!pour |de |des |du )/, '');

export function readGrant(cells: GrantCells): GrantReading {
  const fault = (code: string, sentence: string): GrantReading => ({ grant: null, fault: { code, sentence } });
  const name = unquote(withoutAddress(cells.beneficiary));
  if (name === '') return fault('name-missing', 'The name of the association is empty.');
  if (!/^(19|20)\d{2}$/.test(cells.year)) return fault('year-malformed', `"${cells.year}" is not a year.`);
  const amount = readAmount(cells.amount);
  if (amount === null) return fault('amount-malformed', `"${cells.amount}" is not an amount in euros.`);
  const written = POSTCODE_CITY.exec(cells.beneficiary)?.groups;
  const postcode = cells.postcode === '' ? (written?.['postcode'] ?? '') : cells.postcode.replace(/\.0$/, '');
  return {
    fault: null,
    grant: {
      year: cells.year,
      name,
      key: associationKey(name),
      // A spreadsheet takes the leading zero off: 1000 is 01000.
      postcode: /^\d{4}$/.test(postcode) ? `0${postcode}` : postcode,
      city: withoutAddress(cells.city === '' ? (written?.['city'] ?? '') : cells.city).trim(),
      purpose: withoutAddress(cells.purpose).replace(/\s+/g, ' ').trim(),
      amount,
    },
  };
}

const OPERATING = /^(fonctionne?m?n?e?m?e?nt|fonctonnement|fonctionnemnet|solidarite( internationale)?|humanitaire|cooperation|culture|medias|projet de cooperation|)$/;

/** True when the purpose names no piece of work, only that the association lives: `Fonctionnement`, `solidarité`. */
export const isOperating = (purpose: string): boolean => OPERATING.test(foldName(purpose));
