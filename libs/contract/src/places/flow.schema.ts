import { COOPERATION_FORMS } from '@portulan/domain';
import { z } from 'zod';
import { filterShape, langShape } from '../filters/index.js';

/** From afar to near: région to country, département to country, any French place to country, place to place. */
export const FLOW_LEVELS = ['region', 'departement', 'country', 'place'] as const;
export type FlowLevel = (typeof FLOW_LEVELS)[number];

export const FLOWS_MAX = 3000;

export const flowQuerySchema = z.strictObject({
  ...filterShape,
  ...langShape,
  level: z.enum(FLOW_LEVELS).default('region'),
  top: z
    .string()
    .regex(/^[1-9]\d{0,3}$/, `from 1 to ${FLOWS_MAX}`)
    .transform(Number)
    .refine((count) => count <= FLOWS_MAX, `at most ${FLOWS_MAX}`)
    .default(300)
    .describe('How many of the strongest flows to send'),
});
export type FlowQuery = z.output<typeof flowQuerySchema>;

/** One end of a flow: `ref` is `region:93`, `departement:13`, `country:SN`, `commune:13055` or `place:<id>`. */
export const flowEndSchema = z
  .object({ ref: z.string(), label: z.string(), country: z.string(), lon: z.number(), lat: z.number() })
  .meta({ id: 'FlowEnd' });
export type FlowEnd = z.output<typeof flowEndSchema>;

/** Cooperations between two ends, counted by form. `cooperation` is set when the flow is a single one. */
export const flowSchema = z
  .object({
    from: z.string(),
    to: z.string(),
    count: z.int(),
    forms: z.partialRecord(z.enum(COOPERATION_FORMS), z.int()),
    cooperation: z.string().nullable(),
  })
  .meta({ id: 'Flow' });
export type Flow = z.output<typeof flowSchema>;

export const flowsAnswerSchema = z
  .object({
    level: z.enum(FLOW_LEVELS),
    ends: z.array(flowEndSchema),
    flows: z.array(flowSchema),
    shown: z.int().describe('Flows in this answer'),
    total: z.int().describe('Flows there are for these filters'),
    cooperations: z.int().describe('Cooperations for these filters'),
    unplaced: z.int().describe('Cooperations without a point on one side, which no line can show'),
  })
  .meta({ id: 'Flows' });
export type FlowsAnswer = z.output<typeof flowsAnswerSchema>;
