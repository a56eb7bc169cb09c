import { z } from 'zod';
import { cooperationCardSchema, projectCardSchema } from '../cards/index.js';
import { entryLifeShape } from '../filters/index.js';

/** Everything public about one cooperation. */
export const cooperationSchema = cooperationCardSchema
  .extend({ ...entryLifeShape, projects: z.array(projectCardSchema) })
  .meta({ id: 'Cooperation' });
export type CooperationAnswer = z.output<typeof cooperationSchema>;
