import { IDENTIFIER_SCHEMES, NAME_TYPES, PARTICIPATION_ROLES } from '@portulan/domain';
import { z } from 'zod';
import { actorCardSchema, cooperationCardSchema, projectCardSchema } from '../cards/index.js';
import { entryLifeShape } from '../filters/index.js';

/** Everything public about one actor, its relations as cards. */
export const actorSchema = actorCardSchema
  .extend({
    ...entryLifeShape,
    names: z.array(z.object({ type: z.enum(NAME_TYPES), name: z.string(), lang: z.string().nullable() })),
    identifiers: z.array(z.object({ scheme: z.enum(IDENTIFIER_SCHEMES), value: z.string(), url: z.string().nullable() })),
    address: z.string().nullable(),
    website: z.string().nullable(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    cooperations: z.array(cooperationCardSchema),
    projects: z.array(z.object({ role: z.enum(PARTICIPATION_ROLES), project: projectCardSchema })),
  })
  .meta({ id: 'Actor' });
export type ActorAnswer = z.output<typeof actorSchema>;
