import { z } from 'zod';

/** The figures of the home page: what the directory holds today. */
export const overviewSchema = z
  .object({
    actors: z.int(),
    authorities: z.int(),
    partnerGovernments: z.int(),
    cooperations: z.int(),
    projects: z.int(),
    countries: z.int().describe('Countries reached by a cooperation or a project'),
    updatedAt: z.string().nullable(),
  })
  .meta({ id: 'Overview' });
export type Overview = z.output<typeof overviewSchema>;
