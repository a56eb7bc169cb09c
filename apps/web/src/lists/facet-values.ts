import type { AppliedFilter, FacetValue } from '@portulan/contract';

/** Values shown before "n more". */
export const FACET_SHORT = 6;

/** From this many values on, a facet has a box to search them. */
export const FACET_LONG = 9;

/** One line of a facet. */
export interface FacetLine extends FacetValue {
  readonly isChosen: boolean;
}

/** A line with the lines that are a part of it: themes are a tree of two levels, everything else a plain list. */
export interface FacetBranch {
  readonly line: FacetLine;
  readonly children: readonly FacetLine[];
}

/**
 * The lines of a facet: what the search counted, and what is chosen though nothing has it any more, with its label and a
 * count of zero; left out, it could not be taken off, and a form sent without JavaScript would lose it. Nothing else
 * that counts zero is worth a line.
 */
export function listLines(
  name: string,
  values: readonly FacetValue[],
  chosen: readonly string[],
  applied: readonly AppliedFilter[],
): FacetLine[] {
  const isChosen = (value: string) => chosen.some((one) => one.toLowerCase() === value.toLowerCase());
  const counted = values.map((value) => ({ ...value, isChosen: isChosen(value.value) })).filter((line) => line.count > 0 || line.isChosen);
  const missing = applied.filter(
    (one) => one.name === name && isChosen(one.value) && !values.some(({ value }) => value === one.value),
  );
  return [...counted, ...missing.map(({ value, label }) => ({ value, label, count: 0, isChosen: true }))];
}

/**
 * Lines under the line they are a part of. A child whose parent is not there stands on its own.
 *
 * @param parents by value, the value it is a part of
 */
export function listBranches(lines: readonly FacetLine[], parents: Readonly<Record<string, string>> = {}): FacetBranch[] {
  const present = new Set(lines.map(({ value }) => value));
  const parentOf = ({ value }: FacetLine) => {
    const parent = parents[value];
    return parent !== undefined && present.has(parent) ? parent : undefined;
  };
  return lines
    .filter((line) => parentOf(line) === undefined)
    .map((line) => ({ line, children: lines.filter((child) => parentOf(child) === line.value) }));
}

const hasChosen = ({ line, children }: FacetBranch) => line.isChosen || children.some(({ isChosen }) => isChosen);

/** The branches always in sight, chosen ones among them, and those behind "n more"; one alone is not worth hiding. */
export function splitBranches(branches: readonly FacetBranch[]): { readonly first: FacetBranch[]; readonly rest: FacetBranch[] } {
  if (branches.length <= FACET_SHORT + 1) return { first: [...branches], rest: [] };
  const first = branches.filter((branch, index) => index < FACET_SHORT || hasChosen(branch));
  return { first, rest: branches.filter((branch) => !first.includes(branch)) };
}

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[^\p{L}\p{N}]+/gu, ' ').toLowerCase();

/** The lines whose label holds what is typed, accents, hyphens and case aside. */
export function searchLines(lines: readonly FacetLine[], typed: string): FacetLine[] {
  const wanted = fold(typed.trim());
  return wanted === '' ? [...lines] : lines.filter(({ label }) => fold(label).includes(wanted));
}
