import type { Settings } from 'meilisearch';
import { FACET_VALUES_MAX, WHERE_SENSES } from '@portulan/domain';
import { OWN_FILTERS, PLACE_FILTERS, SEARCHED_FIELDS } from '../../settings/index.js';

/** More than there will ever be: totals are exact, never "more than 1,000". */
const NO_LIMIT = 100_000_000;

/** The field of a filter in the index; places have one for each sense. */
export const fieldOf = (name: string, where: string): string =>
  (PLACE_FILTERS as readonly string[]).includes(name) ? `${where}_${name}` : name;

/**
 * The settings of every index, from the same data as the PostgreSQL engine.
 *
 * Slips are corrected before the question is asked, from the known words that both engines share, and said to the reader: the
 * index itself forgives none, so that counts mean the same whichever engine answers.
 */
export const INDEX_SETTINGS: Settings = {
  searchableAttributes: SEARCHED_FIELDS.map(({ name }) => name),
  displayedAttributes: ['id', 'digest'],
  filterableAttributes: [
    'ord',
    'since',
    'until',
    'period',
    ...OWN_FILTERS,
    ...WHERE_SENSES.flatMap((where) => PLACE_FILTERS.map((name) => fieldOf(name, where))),
  ],
  sortableAttributes: ['sortFr', 'sortEn', 'standing', 'updated', 'id'],
  // An order asked for comes first; else the field before the exactness, so that a name is never behind a description.
  rankingRules: ['sort', 'words', 'attributeRank', 'exactness', 'wordPosition', 'standing:desc', 'sortFr:asc', 'id:asc'],
  typoTolerance: { enabled: false },
  pagination: { maxTotalHits: NO_LIMIT },
  faceting: { maxValuesPerFacet: FACET_VALUES_MAX, sortFacetValuesBy: { '*': 'count' } },
  proximityPrecision: 'byAttribute',
  stopWords: [],
};
