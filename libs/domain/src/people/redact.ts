/** What stands where something of a person was. */
export const REDACTED = '[…]';

/** Shorter, a word would stand in half of all texts. */
export const ERASED_WORD_LENGTH_MIN = 4;

/** Fields that are one thing each: they are emptied, as half an address is of no use. */
const EMPTIED = new Set(['email', 'phone', 'website', 'address', 'url']);
/** Fields in which people write what they like; the others hold codes, dates, numbers and ids. */
const WRITTEN = new Set(['name', 'title', 'titleEn', 'descriptionFr', 'descriptionEn', 'programme', 'label']);

const escapeSigns = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Takes words out of a text, whatever their case. */
export const redactText = (text: string, words: readonly string[]): string =>
  words.length === 0 ? text : text.replace(new RegExp(words.map(escapeSigns).join('|'), 'giu'), REDACTED);

/**
 * Takes words of a person out of whatever an entry says, wherever people write freely; everything else stays as it is, so
 * that the result is a content of the same shape.
 */
export function redactContent<Value>(value: Value, words: readonly string[], field = ''): Value {
  if (typeof value === 'string') {
    if (!EMPTIED.has(field) && !WRITTEN.has(field)) return value;
    const redacted = redactText(value, words);
    if (redacted === value) return value;
    return (EMPTIED.has(field) ? null : redacted) as Value;
  }
  if (Array.isArray(value)) return value.map((item: unknown) => redactContent(item, words, field)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, redactContent(item as unknown, words, name)])) as Value;
}
