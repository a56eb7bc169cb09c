import { FUNDING_KINDS, PARTICIPATION_ROLES } from '@portulan/domain';
import { z } from 'zod';
import { actorShortSchema, cooperationCardSchema, projectCardSchema } from '../cards/index.js';
import { entryLifeShape } from '../filters/index.js';
import { placeSchema } from '../places/index.js';

/** Everything public about one project. */
export const projectSchema = projectCardSchema
  .extend({
    ...entryLifeShape,
    participations: z.array(z.object({ role: z.enum(PARTICIPATION_ROLES), actor: actorShortSchema })),
    fundings: z.array(
      z.object({
        funder: actorShortSchema.nullable(),
        kind: z.enum(FUNDING_KINDS),
        amount: z.string().describe('Decimal text, exact to the cent'),
        currency: z.string(),
        programme: z.string().nullable(),
        date: z.string().nullable(),
        recordId: z.string().nullable(),
      }),
    ),
    places: z.array(placeSchema),
    cooperation: cooperationCardSchema.nullable(),
  })
  .meta({ id: 'Project' });
export type ProjectAnswer = z.output<typeof projectSchema>;
