import { PROJECT_STATUSES } from '@portulan/domain';
import { z } from 'zod';
import { actorShortSchema } from './actor-card.schema.js';
import { labelledSchema } from '../places/index.js';
import { staleOnSchema } from './stale-on.schema.js';

/** What a list shows of a project. */
export const projectCardSchema = z
  .object({
    id: z.string(),
    slug: z.string(),
    label: z.string(),
    url: z.string(),
    period: z.object({ since: z.string().nullable(), until: z.string().nullable() }),
    status: z.enum(PROJECT_STATUSES),
    lead: actorShortSchema.nullable(),
    countries: z.array(labelledSchema),
    themes: z.array(labelledSchema),
    sdgs: z.array(z.int()),
    /** Sum of its commitments and grants, when all are in one currency. */
    amount: z.object({ value: z.string(), currency: z.string() }).nullable(),
    checkedOn: z.string().nullable(),
    staleOn: staleOnSchema,
  })
  .meta({ id: 'ProjectCard' });
export type ProjectCard = z.output<typeof projectCardSchema>;
