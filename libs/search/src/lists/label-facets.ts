import type { Facets, FacetValue, Lang } from '@portulan/contract';
import type { Queryable } from '@portulan/register';
import type { FacetCount, FacetCounts, FactFilter } from '../port/index.js';
import { FACETS } from '../settings/index.js';
import { labelOf, type Vocabulary } from '../vocabulary/index.js';
import { SHOWN_STATES } from './shown-states.js';

/** What nearly everything has an end in: among all places it would only stand before those that tell something. */
const HOME_COUNTRY = 'FR';

const FUNDERS_SQL = `
SELECT e.id, e.slug, a.label AS fr, coalesce(a.label_en, a.label) AS en
FROM entry e JOIN actor a ON a.id = e.id WHERE e.id = ANY ($1::uuid[]) AND e.state IN ${SHOWN_STATES}`;

/** The facets of an answer as people read them. */
export async function labelFacets(
  queryable: Queryable,
  vocabulary: Vocabulary,
  counts: FacetCounts,
  { where, country }: Pick<FactFilter, 'where' | 'country'>,
  lang: Lang,
): Promise<Facets> {
  const funder = await labelFunders(queryable, counts.funder ?? [], lang);
  const isHomeTold = where !== 'any' || country?.includes(HOME_COUNTRY);
  const label = (name: string, value: string) => (name === 'period' ? labelDecade(value, lang) : labelOf(vocabulary, name, value, lang));
  const facets = FACETS.map((name) => {
    const told = (counts[name] ?? []).filter(({ value }) => name !== 'country' || isHomeTold || value !== HOME_COUNTRY);
    return [name, name === 'funder' ? funder : told.map(({ value, count }): FacetValue => ({ value, label: label(name, value), count }))];
  });
  return Object.fromEntries(facets) as Facets;
}

/** Engines know funders by id; readers by their slug. Those that are not shown themselves are left out. */
async function labelFunders(queryable: Queryable, counts: readonly FacetCount[], lang: Lang): Promise<FacetValue[]> {
  if (counts.length === 0) return [];
  const rows = await queryable.prepared<{ id: string; slug: string; fr: string; en: string }>(FUNDERS_SQL, [counts.map(({ value }) => value)]);
  const funders = new Map(rows.map((row) => [row.id, row]));
  return counts.flatMap(({ value, count }) => {
    const funder = funders.get(value);
    return funder ? [{ value: funder.slug, label: funder[lang], count }] : [];
  });
}

const labelDecade = (decade: string, lang: Lang) => (lang === 'fr' ? `Années ${decade}` : `${decade}s`);
