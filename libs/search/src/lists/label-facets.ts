import type { Facets, FacetValue, Lang } from '@portulan/contract';
import type { FacetCounts, FactFilter } from '../port/index.js';
import { FACETS } from '../settings/index.js';
import { labelOf, type Vocabulary } from '../vocabulary/index.js';
import { labelFunders, type FunderSources } from './label-funders.js';

/** What nearly everything has an end in: among all places it would only stand before those that tell something. */
const HOME_COUNTRY = 'FR';

export interface LabelSources extends FunderSources {
  readonly vocabulary: Vocabulary;
}

/** The facets of an answer as people read them. */
export async function labelFacets(
  { register, vocabulary, moment }: LabelSources,
  counts: FacetCounts,
  { where, country }: Pick<FactFilter, 'where' | 'country'>,
  lang: Lang,
): Promise<Facets> {
  const funder = await labelFunders({ register, moment }, counts.funder ?? [], lang);
  const isHomeTold = where !== 'any' || country?.includes(HOME_COUNTRY);
  const label = (name: string, value: string) => (name === 'period' ? labelDecade(value, lang) : labelOf(vocabulary, name, value, lang));
  const facets = FACETS.map((name) => {
    const told = (counts[name] ?? []).filter(({ value }) => name !== 'country' || isHomeTold || value !== HOME_COUNTRY);
    return [name, name === 'funder' ? funder : told.map(({ value, count }): FacetValue => ({ value, label: label(name, value), count }))];
  });
  return Object.fromEntries(facets) as Facets;
}

const labelDecade = (decade: string, lang: Lang) => (lang === 'fr' ? `Années ${decade}` : `${decade}s`);
