/** A text as it is kept: no blanks around, one composed form of letters; null when nothing is left. */
export function cleanText(text: string | null | undefined): string | null {
  const clean = (text ?? '').normalize('NFC').trim();
  return clean === '' ? null : clean;
}

/** The values of a set in one order, so that equal sets are equal lists. */
export const sortUnique = <Value extends string | number>(values: readonly Value[] = []): Value[] =>
  [...new Set(values)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
