import { ENTRY_ROOMS } from '@portulan/domain';
import { z } from 'zod';
import { filterShape, langShape } from '../filters/index.js';
import { FACET_NAMES } from './facet-names.js';
import { facetValueSchema } from './list-answer.schema.js';

/** A long list of choices is searched by name, so that no page has to carry it. */
export const facetSearchQuerySchema = z.strictObject({
  ...filterShape,
  ...langShape,
  room: z.enum(ENTRY_ROOMS).describe('The list whose facet it is'),
  facet: z.enum(FACET_NAMES),
  find: z
    .string()
    .max(80, 'at most 80 characters')
    .refine((text) => !text.includes('\0'), 'no null character')
    .default('')
    .describe('Beginnings of words of the name; the largest values for none'),
  // As far as `FACET_VALUES_SEARCHED`.
  size: z
    .string()
    .regex(/^([1-9]\d{0,2}|1\d{3}|2000)$/, 'from 1 to 2,000')
    .transform(Number)
    .default(50)
    .describe('How many values are told'),
});
export type FacetSearchQuery = z.output<typeof facetSearchQuerySchema>;

/** Exact counts under the filters, the facet's own choice left out; the largest of those found. */
export const facetSearchAnswerSchema = z
  .object({ values: z.array(facetValueSchema), total: z.int().describe('How many values bear such a name, of the 2,000 largest that are looked through; of funders a few beyond them too') })
  .meta({ id: 'FacetSearch' });
export type FacetSearchAnswer = z.output<typeof facetSearchAnswerSchema>;
