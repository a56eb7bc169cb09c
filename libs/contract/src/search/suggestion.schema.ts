import { z } from 'zod';
import { langShape, QUERY_MAX_LENGTH } from '../filters/index.js';

export const SUGGESTION_GROUPS = ['actors', 'projects', 'cooperations', 'places', 'themes'] as const;
export type SuggestionGroup = (typeof SUGGESTION_GROUPS)[number];

export const suggestionQuerySchema = z.strictObject({
  ...langShape,
  q: z
    .string()
    .max(QUERY_MAX_LENGTH, `at most ${QUERY_MAX_LENGTH} characters`)
    .refine((text) => !text.includes('\0'), 'no null character'),
});

/** One line of the box: where it leads, and what tells it apart from its homonyms. */
export const suggestionSchema = z
  .object({
    group: z.enum(SUGGESTION_GROUPS),
    id: z.string(),
    label: z.string(),
    detail: z.string().nullable(),
    url: z.string(),
  })
  .meta({ id: 'Suggestion' });
export type Suggestion = z.output<typeof suggestionSchema>;

export const suggestionsAnswerSchema = z
  .object({
    groups: z.array(z.object({ group: z.enum(SUGGESTION_GROUPS), items: z.array(suggestionSchema), total: z.int() })),
    didYouMean: z.string().optional(),
  })
  .meta({ id: 'Suggestions' });
export type SuggestionsAnswer = z.output<typeof suggestionsAnswerSchema>;
