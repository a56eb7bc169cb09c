import { z } from 'zod';
import { entryLifeShape } from '../filters/index.js';
import { projectCardSchema } from '../projects/project-card.schema.js';
import { cooperationCardSchema } from './cooperation-card.schema.js';

/** Everything public about one cooperation. */
export const cooperationSchema = cooperationCardSchema
  .extend({ ...entryLifeShape, projects: z.array(projectCardSchema) })
  .meta({ id: 'Cooperation' });
export type CooperationAnswer = z.output<typeof cooperationSchema>;
