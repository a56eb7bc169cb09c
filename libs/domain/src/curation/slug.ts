import { splitWords } from './fold-name.js';

const SLUG_MAX_LENGTH = 80;
const SLUG_SHAPE = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export const isSlug = (text: string): boolean => SLUG_SHAPE.test(text);

/**
 * A readable address for a label, cut between two words at 80 characters. A label without Latin letters or digits
 * has none of its own.
 *
 * @param fallback given then; a slug itself
 */
export function makeSlug(label: string, fallback: string): string {
  let slug = '';
  for (const word of splitWords(label)) {
    const plain = word.replace(/[^a-z0-9]/g, '');
    if (plain === '') continue;
    const longer = slug === '' ? plain : `${slug}-${plain}`;
    if (longer.length > SLUG_MAX_LENGTH) return slug === '' ? plain.slice(0, SLUG_MAX_LENGTH) : slug;
    slug = longer;
  }
  return slug === '' ? fallback : slug;
}
