import { COOPERATION_FORMS, COOPERATION_STATUSES } from '@portulan/domain';
import { z } from 'zod';
import { actorShortSchema } from './actor-card.schema.js';
import { labelledSchema } from '../places/index.js';
import { staleOnSchema } from './stale-on.schema.js';

/** What a list shows of a cooperation; `label` reads "Marseille – Dakar". */
export const cooperationCardSchema = z
  .object({
    id: z.string(),
    slug: z.string(),
    label: z.string(),
    url: z.string(),
    form: z.enum(COOPERATION_FORMS),
    since: z.string().nullable(),
    until: z.string().nullable(),
    status: z.enum(COOPERATION_STATUSES),
    authorities: z.array(actorShortSchema).describe('The French side'),
    partners: z.array(actorShortSchema).describe('The side abroad'),
    themes: z.array(labelledSchema),
    sdgs: z.array(z.int()),
    checkedOn: z.string().nullable(),
    staleOn: staleOnSchema,
  })
  .meta({ id: 'CooperationCard' });
export type CooperationCard = z.output<typeof cooperationCardSchema>;
