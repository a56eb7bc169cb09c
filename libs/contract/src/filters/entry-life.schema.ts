import { ENTRY_STATES } from '@portulan/domain';
import { z } from 'zod';

/** Where a fact comes from, as shown under an entry. */
export const sourceSchema = z
  .object({
    id: z.string(),
    label: z.string(),
    publisher: z.string().nullable(),
    url: z.string().nullable(),
    licence: z.string().nullable(),
    recordId: z.string().nullable(),
    retrievedOn: z.string().nullable(),
  })
  .meta({ id: 'Source' });
export type SourceAnswer = z.output<typeof sourceSchema>;

/** What the full answer of any entry adds to its card. */
export const entryLifeShape = {
  state: z.enum(ENTRY_STATES),
  version: z.int(),
  keeper: z.object({ id: z.string(), label: z.string() }).nullable(),
  description: z.string().nullable(),
  createdAt: z.string(),
  updatedAt: z.string(),
  contacts: z
    .array(z.object({ name: z.string(), role: z.string().nullable(), email: z.string().nullable(), phone: z.string().nullable() }))
    .describe('Persons who consented to be shown, with what they consented to'),
  sources: z.array(sourceSchema),
};
