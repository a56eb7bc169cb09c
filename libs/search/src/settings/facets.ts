import type { FacetName } from '@portulan/contract';

/** Filters answered by the entry itself; their values stand in a document as `name:value`. */
export const OWN_FILTERS = ['kind', 'category', 'theme', 'sdg', 'form', 'status', 'network', 'funder'] as const;
export type OwnFilter = (typeof OWN_FILTERS)[number];

/** Filters by place: they obey `where`, and stand in a document as `tier:code`, once for each sense. */
export const PLACE_FILTERS = ['country', 'region', 'departement', 'epci', 'commune'] as const;
export type PlaceFilter = (typeof PLACE_FILTERS)[number];

/** The facets every list counts, in the order of the contract. */
export const FACETS = [
  'kind', 'category', 'region', 'departement', 'country', 'theme', 'sdg', 'form', 'status', 'network', 'epci', 'funder',
  'period',
] as const satisfies readonly FacetName[]; // prettier-ignore

/** Facets that may have more values than a list tells (`FACET_VALUES_MAX`). */
const LONG_FACETS = ['epci', 'funder'] as const satisfies readonly FacetName[];
export const isLongFacet = (name: FacetName): name is (typeof LONG_FACETS)[number] => (LONG_FACETS as readonly FacetName[]).includes(name);

/** Every filter that is a choice among values. */
export const CHOICE_FILTERS = [...OWN_FILTERS, ...PLACE_FILTERS] as const;
export type ChoiceFilter = (typeof CHOICE_FILTERS)[number];

export const isPlaceFilter = (name: string): name is PlaceFilter => (PLACE_FILTERS as readonly string[]).includes(name);

/** Around `near`, when no radius is given. */
export const DEFAULT_RADIUS_KM = 50;
/** Mean radius of the Earth (IUGG). */
export const EARTH_RADIUS_KM = 6371.0088;
