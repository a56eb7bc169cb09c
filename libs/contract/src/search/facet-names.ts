/**
 * The facets every list counts, whatever the room; a facet that has no sense in a room is an empty list. They stand apart
 * from the schemas, so that a page that names one does not carry what checks messages.
 */
export const FACET_NAMES = ['kind', 'category', 'region', 'departement', 'country', 'theme', 'sdg', 'form', 'status', 'network', 'epci', 'funder', 'period'] as const;
export type FacetName = (typeof FACET_NAMES)[number];
