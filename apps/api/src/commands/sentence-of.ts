/**
 * What to tell the person at the terminal: the sentence of an expected refusal; of a surprise, its trace, for the
 * report that it deserves.
 */
export function sentenceOf(failure: unknown): string {
  if (failure instanceof Error && 'sentence' in failure && typeof failure.sentence === 'string') return failure.sentence;
  return failure instanceof Error ? `Unexpected failure. ${failure.stack ?? failure.message}` : `Unexpected failure: ${String(failure)}`;
}
