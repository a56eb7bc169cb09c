import type { AppliedFilter, FacetValue } from '@portulan/contract';

/** Values shown before "n more". */
export const FACET_SHORT = 6;

/** One line of a facet. */
export interface FacetLine extends FacetValue {
  readonly isChosen: boolean;
}

/**
 * The lines of a facet: what the search counted, and what is chosen though nothing has it any more, with its label and a
 * count of zero; left out, it could not be taken off, and a form sent without JavaScript would lose it.
 */
export function listLines(
  name: string,
  values: readonly FacetValue[],
  chosen: readonly string[],
  applied: readonly AppliedFilter[],
): FacetLine[] {
  const isChosen = (value: string) => chosen.some((one) => one.toLowerCase() === value.toLowerCase());
  const counted = values.map((value) => ({ ...value, isChosen: isChosen(value.value) }));
  const missing = applied.filter(
    (one) => one.name === name && isChosen(one.value) && !values.some(({ value }) => value === one.value),
  );
  return [...counted, ...missing.map(({ value, label }) => ({ value, label, count: 0, isChosen: true }))];
}

/** The lines always in sight, chosen ones among them, and those behind "n more"; one alone is not worth hiding. */
export function splitLines(lines: readonly FacetLine[]): { readonly first: FacetLine[]; readonly rest: FacetLine[] } {
  if (lines.length <= FACET_SHORT + 1) return { first: [...lines], rest: [] };
  const first = lines.filter((line, index) => index < FACET_SHORT || line.isChosen);
  return { first, rest: lines.filter((line) => !first.includes(line)) };
}

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The lines whose label holds what is typed, accents and case aside. */
export function searchLines(lines: readonly FacetLine[], typed: string): FacetLine[] {
  const wanted = fold(typed.trim());
  return wanted === '' ? [...lines] : lines.filter(({ label }) => fold(label).includes(wanted));
}
