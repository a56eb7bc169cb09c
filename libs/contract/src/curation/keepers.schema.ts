import { ENTRY_ROOMS, ENTRY_STATES } from '@portulan/domain';
import { z } from 'zod';
import { fieldDifferenceSchema } from './curation.schema.js';

/** An entry offered to another network. */
export const handOverRequestSchema = z.strictObject({ toNetwork: z.string().min(1).max(60) });
/** Entries that a network wants to follow. */
export const watchRequestSchema = z.strictObject({ entryIds: z.array(z.uuid()).min(1).max(100) });
/** A version that a network has seen, or approves. */
export const versionRequestSchema = z.strictObject({ version: z.int().min(1) });

const namedNetwork = z.object({ id: z.string(), label: z.string() });
const offerSchema = z.object({
  id: z.string(),
  entryId: z.string(),
  room: z.enum(ENTRY_ROOMS),
  slug: z.string(),
  label: z.string(),
  /** The other network: it offers, or is offered. Null: nobody keeps it. */
  network: namedNetwork.nullable(),
  offeredOn: z.string(),
});

const watchSchema = z.object({
  entryId: z.string(),
  room: z.enum(ENTRY_ROOMS),
  slug: z.string(),
  label: z.string(),
  state: z.enum(ENTRY_STATES),
  keeper: namedNetwork.nullable(),
  version: z.int(),
  seenVersion: z.int(),
  clearedVersion: z.int().nullable(),
  /** What changed since the network looked, as far as the public sees it. */
  changes: z.array(fieldDifferenceSchema),
});

/** What passes between a network and the others: entries offered to it and by it, entries of others that it follows. */
export const keepingSchema = z.object({
  offered: z.array(offerSchema).readonly(),
  offers: z.array(offerSchema).readonly(),
  watched: z.array(watchSchema).readonly(),
  mayAnswer: z.boolean(),
});
export type KeepingAnswer = z.output<typeof keepingSchema>;
