import type { FacetName } from '@portulan/contract';
import type { ListRoom } from './list-room.js';

/** The facets that are ticked; the period has bars of its own. */
type TickedFacet = Exclude<FacetName, 'period'>;

/** Facets in the order of the questions people bring to each room; the others follow when they have something to say. */
const FIRST: Readonly<Record<ListRoom, readonly TickedFacet[]>> = {
  actors: ['kind', 'category', 'country', 'region', 'departement', 'epci', 'theme', 'form', 'sdg', 'network', 'funder', 'status'],
  projects: ['theme', 'country', 'region', 'departement', 'epci', 'status', 'sdg', 'funder', 'kind', 'category', 'form', 'network'],
  cooperations: ['form', 'country', 'region', 'departement', 'epci', 'theme', 'status', 'sdg', 'kind', 'category', 'network', 'funder'],
};

/** The facets that speak of a place: the switch of its senses stands before them. */
export const PLACE_FACETS: readonly TickedFacet[] = ['country', 'region', 'departement', 'epci'];

/** Those that open with the page; the others wait folded, unless one of their values is chosen. */
export const OPEN_FACETS: Readonly<Record<ListRoom, readonly TickedFacet[]>> = {
  actors: ['kind', 'country'],
  projects: ['theme', 'country'],
  cooperations: ['form', 'country'],
};

export const listFacets = (room: ListRoom): readonly TickedFacet[] => FIRST[room];
