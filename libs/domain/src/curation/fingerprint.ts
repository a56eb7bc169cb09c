/**
 * One text for one value, whatever the order of its fields. The day a source was last read is no part of what it says.
 */
export const fingerprint = (value: unknown): string =>
  JSON.stringify(value, (key, part: unknown) => {
    if (key === 'retrievedOn') return undefined;
    return typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part;
  }) ?? 'null';

/** Whether two values say the same; what is unknown and what is not there are the same. */
export const isSame = (a: unknown, b: unknown): boolean => fingerprint(a ?? null) === fingerprint(b ?? null);
