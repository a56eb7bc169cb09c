import { ACTOR_KINDS, INSTITUTION_CATEGORIES } from '@portulan/domain';
import { z } from 'zod';
import { labelledSchema, placeSchema } from '../places/index.js';
import { staleOnSchema } from './stale-on.schema.js';

/** Enough of an actor to name it and link to it. */
export const actorShortSchema = z
  .object({
    id: z.string(),
    slug: z.string(),
    label: z.string(),
    url: z.string(),
    kind: z.enum(ACTOR_KINDS),
    place: placeSchema.nullable(),
  })
  .meta({ id: 'ActorShort' });
export type ActorShort = z.output<typeof actorShortSchema>;

/** What a list shows of an actor. */
export const actorCardSchema = actorShortSchema
  .extend({
    category: z.enum(INSTITUTION_CATEGORIES).nullable(),
    tier: z.string().nullable(),
    acronym: z.string().nullable(),
    themes: z.array(labelledSchema),
    sdgs: z.array(z.int()),
    partnerCountries: z.array(labelledSchema).describe('Countries its cooperations reach, the most linked first'),
    cooperationCount: z.int(),
    projectCount: z.int(),
    checkedOn: z.string().nullable(),
    staleOn: staleOnSchema,
  })
  .meta({ id: 'ActorCard' });
export type ActorCard = z.output<typeof actorCardSchema>;
