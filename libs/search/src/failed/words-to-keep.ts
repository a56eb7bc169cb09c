import { foldText } from '../words/index.js';

const KEPT_MAX_LENGTH = 120;
const MAIL_ADDRESS = /@|\barobase\b|[([]\s*at\s*[)\]]/i;
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/g;
/** No telephone number has fewer digits with its prefix left out, in any country. */
const TELEPHONE_DIGITS = 7;
/** Two years. */
const DIGITS_MAX = 8;

/**
 * What may be remembered of words that found nothing: folded, so that one question is one line; null when nothing is
 * left or when they may tell of a person, by what looks like an e-mail address or a telephone number. Registry numbers
 * look like telephone numbers, and go with them.
 */
export function wordsToKeep(q: string): string | null {
  const text = q.normalize('NFKC');
  if (MAIL_ADDRESS.test(text)) return null;
  const digits = (part: string) => part.replace(/\D/g, '').length;
  if (digits(text) > DIGITS_MAX || digits(text.replace(YEAR, '')) >= TELEPHONE_DIGITS) return null;
  return foldText(text).join(' ').slice(0, KEPT_MAX_LENGTH).trim() || null;
}
