import type { IdentifierScheme } from './identifier.js';

const LA_POSTE_SIREN = '356000000';

/** Luhn's sum: every second digit from the right counts double, and 18 counts 9. */
function luhnSum(digits: string): number {
  return [...digits].reverse().reduce((sum, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return sum + (value > 9 ? value - 9 : value);
  }, 0);
}

/** A company or body in the Sirene register: nine digits with a Luhn key. */
export const isSiren = (value: string): boolean => /^\d{9}$/.test(value) && value !== '000000000' && luhnSum(value) % 10 === 0;

/**
 * An establishment in the Sirene register: the SIREN and five digits, with a Luhn key over all fourteen. La Poste has
 * more establishments than the key leaves room for: the plain sum of their digits is a multiple of five.
 */
export function isSiret(value: string): boolean {
  if (!/^\d{14}$/.test(value) || !isSiren(value.slice(0, 9))) return false;
  if (luhnSum(value) % 10 === 0) return true;
  return value.startsWith(LA_POSTE_SIREN) && [...value].reduce((sum, digit) => sum + Number(digit), 0) % 5 === 0;
}

/** An association in the national register: `W` and nine characters, of which Corsica and overseas have letters. */
export const isRna = (value: string): boolean => /^W[0-9][0-9A-Z][0-9A-Z]\d{6}$/.test(value);

/** A commune in the official geographic code: five characters, always text (`01004`, `2A004`, `97411`). */
export const isInseeCommune = (value: string): boolean => /^(0[1-9]|1\d|2[1-9AB]|[3-8]\d|9[0-578])\d{3}$/.test(value);

/** A département: two characters, three overseas. */
export const isInseeDepartement = (value: string): boolean => /^(0[1-9]|1\d|2[1-9AB]|[3-8]\d|9[0-5]|9[78]\d)$/.test(value);

/** A région: two digits; overseas collectivities are counted under three. */
export const isInseeRegion = (value: string): boolean => /^(0[1-6]|[1-9]\d|97\d|98\d)$/.test(value);

/**
 * Gives a commune's code back the zero that a spreadsheet took off (`1004` was `01004`), and its capital letter.
 *
 * @returns null when it is no code even then
 */
export function repairInseeCommune(value: string): string | null {
  const text = value.trim().toUpperCase().replace(/\.0+$/, '');
  const whole = /^\d{4}$/.test(text) ? `0${text}` : text;
  return isInseeCommune(whole) ? whole : null;
}

/** An item of Wikidata. */
export const isQid = (value: string): boolean => /^Q[1-9]\d{0,11}$/.test(value);

const CHECKS: Readonly<Record<IdentifierScheme, (value: string) => boolean>> = {
  siren: isSiren,
  siret: isSiret,
  rna: isRna,
  insee: (value) => isInseeCommune(value) || isInseeDepartement(value) || isInseeRegion(value),
  wikidata: isQid,
  geonames: (value) => /^[1-9]\d{0,9}$/.test(value),
  // "agency-number": the list of agencies is open, so that only the shape is checked.
  iati: (value) => /^[^\s]{3,100}$/.test(value),
};

/** Whether a value can be a number of that registry. */
export const isIdentifier = (scheme: IdentifierScheme, value: string): boolean => CHECKS[scheme](value);
