import type { Refusal } from '../curation/index.js';

export const PASSWORD_LENGTH_MIN = 12;
/** Long enough for any sentence; beyond, hashing would be work given away. */
export const PASSWORD_LENGTH_MAX = 200;

export type PasswordRefusalCode = 'password-short' | 'password-long' | 'password-guessable';

const DISTINCT_LETTERS_MIN = 5;
const lettersOf = (text: string) => text.normalize('NFKC').toLowerCase();

/**
 * Whether a password may be taken. Length is what counts (NIST SP 800-63B, section 3.1.1.2: no rules of composition);
 * what anyone would try first, the person's own address or one letter again and again, is refused.
 */
export function checkPassword(password: string, { email }: { readonly email: string }): readonly Refusal<PasswordRefusalCode>[] {
  const letters = lettersOf(password);
  const refuse = (code: PasswordRefusalCode, sentence: string) => [{ code, sentence, field: 'password' }];
  if ([...letters].length < PASSWORD_LENGTH_MIN) return refuse('password-short', `A password has at least ${PASSWORD_LENGTH_MIN} characters.`);
  if (letters.length > PASSWORD_LENGTH_MAX) return refuse('password-long', `A password has at most ${PASSWORD_LENGTH_MAX} characters.`);
  const [name = ''] = lettersOf(email).split('@');
  const isAddress = letters.includes(lettersOf(email)) || (name.length >= PASSWORD_LENGTH_MIN - 4 && letters.includes(name));
  if (isAddress || new Set(letters).size < DISTINCT_LETTERS_MIN) {
    return refuse('password-guessable', 'This password would be among the first tried: take several words that have nothing to do with you.');
  }
  return [];
}
