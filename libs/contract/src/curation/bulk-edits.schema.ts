import { BULK_THEME_DEEDS, ENTRY_STATES, WORK_LISTS } from '@portulan/domain';
import { z } from 'zod';
import { fieldDifferenceSchema } from './curation.schema.js';
import { workFilterSchema } from './work.schema.js';

const BULK_STATES = ['planned', 'done', 'undone'] as const;
export const BULK_OUTCOMES = ['changed', 'same', 'refused'] as const;

const changeSchema = z.strictObject({
  themes: z.strictObject({ deed: z.enum(BULK_THEME_DEEDS), codes: z.array(z.string().max(60)).max(60) }).nullable(),
  state: z.enum(ENTRY_STATES).nullable(),
  /** Whether the network becomes the keeper of what is nobody's. */
  isTaken: z.boolean(),
  /** Whether somebody has just confirmed them all. */
  isConfirmed: z.boolean(),
  sourceUrl: z.string().trim().max(500).nullable(),
});

/** One change of many entries: those of a list, or some of them chosen by hand. */
export const bulkEditRequestSchema = z.strictObject({
  list: z.enum(WORK_LISTS),
  filter: workFilterSchema,
  /** Null: the whole list. */
  entryIds: z.array(z.uuid()).min(1).max(2_000).nullable(),
  change: changeSchema,
  reason: z.string().trim().max(1_000).nullish(),
});

const listedSchema = z.object({
  id: z.string(),
  state: z.enum(BULK_STATES),
  origin: z.object({ list: z.enum(WORK_LISTS), filter: workFilterSchema, isWhole: z.boolean() }),
  change: z.object({
    themes: changeSchema.shape.themes,
    state: changeSchema.shape.state,
    keeper: z.string().nullable(),
    checkedOn: z.string().nullable(),
    sourceUrl: z.string().nullable(),
  }),
  reason: z.string().nullable(),
  authorName: z.string().nullable(),
  /** Whether nobody asked for it: what is unchecked for too long fell asleep. */
  isByNight: z.boolean(),
  createdAt: z.string(),
  counts: z.record(z.enum(BULK_OUTCOMES), z.int()),
});

/** The changes of many entries that a network made, the latest first. */
export const bulkEditsSchema = z.object({ items: z.array(listedSchema).readonly() });
export type BulkEditsAnswer = z.output<typeof bulkEditsSchema>;

/** One of them. */
export const bulkEditSchema = listedSchema;
export type BulkEditAnswer = z.output<typeof bulkEditSchema>;

/** A page of the entries with one outcome. */
export const bulkRowsQuerySchema = z.strictObject({ outcome: z.enum(BULK_OUTCOMES), page: z.coerce.number().int().min(1).max(1_000).default(1) });
export const bulkRowsSchema = z.object({
  items: z.array(
    z.object({
      number: z.int(),
      entryId: z.string(),
      outcome: z.enum(BULK_OUTCOMES),
      code: z.string().nullable(),
      sentence: z.string().nullable(),
      label: z.string(),
      differences: z.array(fieldDifferenceSchema),
    }),
  ).readonly(),
  total: z.int(),
  page: z.int(),
});
export type BulkRowsAnswer = z.output<typeof bulkRowsSchema>;
