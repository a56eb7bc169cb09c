export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/**
 * The delimiter of a table, from its header row: the one met most often outside quotes. A header may hold a newline
 * inside quotes, so lines are not cut first. A table of one column is read with commas.
 */
export function sniffDelimiter(text: string): Delimiter {
  const counts: Record<Delimiter, number> = { ',': 0, ';': 0, '\t': 0, '|': 0 };
  let quoted = false;
  let started = false;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    if (quoted) continue;
    if (character === '\n' || character === '\r') {
      if (started) break;
      continue;
    }
    started = true;
    if (character in counts) counts[character as Delimiter] += 1;
  }
  return DELIMITERS.reduce((best, candidate) => (counts[candidate] > counts[best] ? candidate : best));
}
