import { z } from 'zod';
import { actorCardSchema, cooperationCardSchema, projectCardSchema } from '../cards/index.js';
import { FACET_NAMES } from './facet-names.js';

/**
 * Exact counts, each leaving out the facet's own choice; zero values are left out, the largest come first. A
 * `period` is a decade by its first year: entries alive in it, as `since` and `until` would find them. A
 * country facet in any sense of place leaves France out, where nearly everything has an end, unless it is chosen. Of a
 * facet with many values the 300 largest are told, and those chosen: see `longFacets`.
 */
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

/** Words of the question that were taken for a filter. */
export const understoodSchema = z
  .object({ words: z.string(), name: z.string(), value: z.string(), label: z.string() })
  .meta({ id: 'Understood' });
export type Understood = z.output<typeof understoodSchema>;

/**
 * A choice in force that leaves nothing, and how many entries there would be without it. With `words` it was made by
 * these words of the question: they are what to leave out.
 */
export const relaxationSchema = z
  .object({ name: z.string(), value: z.string(), label: z.string(), words: z.string().optional(), total: z.int() })
  .meta({ id: 'Relaxation' });
export type Relaxation = z.output<typeof relaxationSchema>;

export const MATCH_MANNERS = ['exact', 'prefix', 'synonym', 'inflection', 'spelling'] as const;
export const MATCH_FIELDS = ['names', 'places', 'topics', 'description', 'synonyms'] as const;

/** Why an entry is there: each word asked, the word of the entry that answers it, where that stands and how they are alike. */
export const explanationSchema = z
  .object({
    id: z.string(),
    isExactName: z.boolean().describe('Whether the whole question is one of its names'),
    matches: z.array(
      z.object({ word: z.string(), matched: z.string(), field: z.enum(MATCH_FIELDS), manner: z.enum(MATCH_MANNERS) }),
    ),
  })
  .meta({ id: 'Explanation' });
export type Explanation = z.output<typeof explanationSchema>;

const listOf = <Card extends z.ZodType>(card: Card, id: string) =>
  z
    .object({
      items: z.array(card),
      total: z.int(),
      page: z.int(),
      size: z.int(),
      facets: facetsSchema,
      longFacets: z.array(z.enum(FACET_NAMES)).describe('Facets of which only the largest values are told, and those chosen: `/api/v1/facets` finds the others by name'),
      appliedFilters: z.array(appliedFilterSchema),
      didYouMean: z.string().optional().describe('The words that were searched in place of unknown ones'),
      understood: z.array(understoodSchema).describe('What some of the words were taken for; `literal=true` takes them as words'),
      relaxations: z.array(relaxationSchema).describe('When nothing is found: choices to drop, the one that gives back most first'),
      explanations: z.array(explanationSchema).optional().describe('With `explain=true`, one for each item'),
      engine: z.enum(['postgres', 'meilisearch']).describe('Which engine answered'),
    })
    .meta({ id });

export const actorListSchema = listOf(actorCardSchema, 'ActorList');
export const projectListSchema = listOf(projectCardSchema, 'ProjectList');
export const cooperationListSchema = listOf(cooperationCardSchema, 'CooperationList');
export type ActorList = z.output<typeof actorListSchema>;
export type ProjectList = z.output<typeof projectListSchema>;
export type CooperationList = z.output<typeof cooperationListSchema>;
