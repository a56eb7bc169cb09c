import { z } from 'zod';
import { actorCardSchema, cooperationCardSchema, projectCardSchema } from '../cards/index.js';

/** The facets every list counts, whatever the room; a facet that has no sense in a room is an empty list. */
export const FACET_NAMES = ['kind', 'category', 'region', 'departement', 'country', 'theme', 'sdg', 'form', 'status', 'network'] as const;
export type FacetName = (typeof FACET_NAMES)[number];

/** Exact counts, each leaving out the facet's own choice; zero values are left out, the largest come first. */
export const facetValueSchema = z
  .object({ value: z.string(), label: z.string(), count: z.int() })
  .meta({ id: 'FacetValue' });
export type FacetValue = z.output<typeof facetValueSchema>;

export const facetsSchema = z.record(z.enum(FACET_NAMES), z.array(facetValueSchema)).meta({ id: 'Facets' });
export type Facets = z.output<typeof facetsSchema>;

/** One choice in force, with the words to show on its chip. */
export const appliedFilterSchema = z
  .object({ name: z.string(), value: z.string(), label: z.string() })
  .meta({ id: 'AppliedFilter' });
export type AppliedFilter = z.output<typeof appliedFilterSchema>;

const listOf = <Card extends z.ZodType>(card: Card, id: string) =>
  z
    .object({
      items: z.array(card),
      total: z.int(),
      page: z.int(),
      size: z.int(),
      facets: facetsSchema,
      appliedFilters: z.array(appliedFilterSchema),
      didYouMean: z.string().optional().describe('The words that were searched in place of unknown ones'),
      engine: z.enum(['postgres', 'meilisearch']).describe('Which engine answered'),
    })
    .meta({ id });

export const actorListSchema = listOf(actorCardSchema, 'ActorList');
export const projectListSchema = listOf(projectCardSchema, 'ProjectList');
export const cooperationListSchema = listOf(cooperationCardSchema, 'CooperationList');
export type ActorList = z.output<typeof actorListSchema>;
export type ProjectList = z.output<typeof projectListSchema>;
export type CooperationList = z.output<typeof cooperationListSchema>;
