import type { FacetName } from '@portulan/contract';
import type { ListRoom } from './list-room.js';

/** Facets in the order of the questions people bring to each room; the others follow when they have something to say. */
const FIRST: Readonly<Record<ListRoom, readonly FacetName[]>> = {
  actors: ['kind', 'category', 'country', 'region', 'departement', 'theme', 'form', 'sdg', 'network', 'status'],
  projects: ['theme', 'country', 'region', 'departement', 'status', 'sdg', 'kind', 'category', 'form', 'network'],
  cooperations: ['form', 'country', 'region', 'departement', 'theme', 'status', 'sdg', 'kind', 'category', 'network'],
};

/** The facets that speak of a place: the switch of its senses stands before them. */
export const PLACE_FACETS: readonly FacetName[] = ['country', 'region', 'departement'];

/** Those that open with the page; the others wait folded, unless one of their values is chosen. */
export const OPEN_FACETS: Readonly<Record<ListRoom, readonly FacetName[]>> = {
  actors: ['kind', 'country'],
  projects: ['theme', 'country'],
  cooperations: ['form', 'country'],
};

export const listFacets = (room: ListRoom): readonly FacetName[] => FIRST[room];
