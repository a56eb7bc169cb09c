import { FACET_NAMES, type EntryFilter, type FacetName, type Facets } from '@portulan/contract';

/** More values than anyone reads through: past them, a facet is searched by name and no page carries it. */
export const FACET_CARRIED = 150;

/** How many values a facet has. */
export interface FacetTotal {
  readonly count: number;
  /** It may have more: a list tells no more of them. */
  readonly isLeast: boolean;
}

export type FacetTotals = Readonly<Partial<Record<FacetName, FacetTotal>>>;

interface TrimmedFacets {
  readonly facets: Facets;
  /** Of the facets that were cut. */
  readonly totals: FacetTotals;
}

/** Names the facet that a page carries whole, for readers without scripts, who have no box to search it by. */
export const WHOLE_FACET = 'valeurs';

/** The facet that an address asks whole; none as a rule. */
export function readWholeFacet(params: URLSearchParams): FacetName | undefined {
  const asked = params.get(WHOLE_FACET);
  return FACET_NAMES.find((name) => name === asked);
}

/** What a list tells of its facets. */
export interface ToldFacets {
  readonly facets: Facets;
  /** Those that have more values than it tells. */
  readonly longFacets: readonly FacetName[];
}

/** The largest values of each facet and those that are chosen; of `whole` all of them. */
export function trimFacets({ facets, longFacets }: ToldFacets, filter: Partial<EntryFilter>, whole?: FacetName): TrimmedFacets {
  const totals: Partial<Record<FacetName, FacetTotal>> = {};
  const cut = (Object.keys(facets) as FacetName[]).map((name) => {
    const values = facets[name];
    if (values.length <= FACET_CARRIED || name === whole) return [name, values];
    totals[name] = { count: values.length, isLeast: longFacets.includes(name) };
    const chosen = new Set(((filter as Readonly<Record<string, unknown>>)[name] as readonly unknown[] | undefined)?.map(String));
    return [name, values.filter(({ value }, index) => index < FACET_CARRIED || chosen.has(value))];
  });
  return { facets: Object.fromEntries(cut) as Facets, totals };
}
