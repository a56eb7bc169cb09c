import { COOPERATION_FORMS } from '@portulan/domain';
import { z } from 'zod';
import { filterShape, langShape } from '../filters/index.js';

/**
 * From afar to near. French ends are régions (`world`, `region`), départements, EPCIs, France as a whole (`country`) or
 * places; partner ends are regions of the world (`world`), countries, or places (`place`).
 */
export const FLOW_LEVELS = ['world', 'region', 'departement', 'epci', 'country', 'place'] as const;
export type FlowLevel = (typeof FLOW_LEVELS)[number];

export const FLOWS_MAX = 3000;

/** Ends that can be asked together: as many as one compares. */
export const ENDS_MAX = 20;

const flowLevel = (level: FlowLevel) => z.enum(FLOW_LEVELS).default(level);

const endRef = z
  .string()
  .max(80)
  .regex(/^(world|country|region|departement|epci|commune|place):[A-Za-z0-9-]+$/, 'a tier, a colon and a code');

/** How many of something there are, by form of cooperation, or by theme of the first level. */
const formCounts = z.partialRecord(z.enum(COOPERATION_FORMS), z.int());
const themeCounts = z.record(z.string(), z.int());
const startYear = z.int().nullable();

export const flowQuerySchema = z.strictObject({
  ...filterShape,
  ...langShape,
  level: flowLevel('region'),
  end: z
    .union([endRef, z.array(endRef).max(ENDS_MAX)])
    .transform((refs) => [...new Set(Array.isArray(refs) ? refs : [refs])])
    .optional()
    .describe(
      'Only what touches one of these ends (`region:93`, `departement:13`, `epci:<siren>`, `commune:13055`, `place:<id>`, `country:SN`, ' +
        '`world:western-africa`); one that is finer than the level is drawn as itself',
    ),
  top: z
    .string()
    .regex(/^[1-9]\d{0,3}$/, `from 1 to ${FLOWS_MAX}`)
    .transform(Number)
    .refine((count) => count <= FLOWS_MAX, `at most ${FLOWS_MAX}`)
    .default(300)
    .describe('How many of the strongest flows to send'),
});
export type FlowQuery = z.output<typeof flowQuerySchema>;

/** One end of a flow: `ref` as in the parameter `end`; `country` is empty for a region of the world. */
export const flowEndSchema = z
  .object({ ref: z.string(), label: z.string(), country: z.string(), lon: z.number(), lat: z.number() })
  .meta({ id: 'FlowEnd' });
export type FlowEnd = z.output<typeof flowEndSchema>;

/**
 * Cooperations between two ends, counted by form and by theme of the first level (one may have several themes).
 * `first` and `last` are the years in which the oldest and the newest began, null when none is dated. `cooperation` is the
 * slug of a single one.
 */
export const flowSchema = z
  .object({
    from: z.string(),
    to: z.string(),
    count: z.int(),
    forms: formCounts,
    themes: themeCounts,
    first: startYear,
    last: startYear,
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
    cooperations: z.int().describe('Cooperations for these filters that touch the ends asked'),
    unplaced: z.int().describe('Cooperations without a point on one side, which no line can show'),
  })
  .meta({ id: 'Flows' });
export type FlowsAnswer = z.output<typeof flowsAnswerSchema>;

export const END_TIERS = ['world', 'country', 'region', 'departement', 'epci', 'commune', 'place'] as const;
export type EndTier = (typeof END_TIERS)[number];

/** Partners told of one end: more than a panel shows. */
export const PARTNERS_MAX = 50;

export const endQuerySchema = z.strictObject({ ...filterShape, ...langShape, level: flowLevel('place').describe('How partners are gathered, as flows are') });
export type EndQuery = z.output<typeof endQuerySchema>;

export const endParamsSchema = z.object({ ref: endRef });

/**
 * What one end is under the filters. `cooperations` have a side there, `actors` their seat, `projects` a place of action;
 * forms, themes and years are those of the cooperations.
 */
export const endAnswerSchema = flowEndSchema
  .extend({
    tier: z.enum(END_TIERS),
    cooperations: z.int(),
    actors: z.int(),
    projects: z.int(),
    forms: formCounts,
    themes: themeCounts,
    first: startYear,
    last: startYear,
    undated: z.int().describe('Cooperations of which no start is known'),
    partners: z
      .array(z.object({ ref: z.string(), label: z.string(), country: z.string(), count: z.int() }))
      .describe(`The ends on the other side, the strongest first, at most ${PARTNERS_MAX}`),
    partnerTotal: z.int().describe('How many ends there are on the other side'),
  })
  .meta({ id: 'End' });
export type EndAnswer = z.output<typeof endAnswerSchema>;
