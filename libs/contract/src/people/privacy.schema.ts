import { isEmail, RETAINED, RETENTION_MONTHS_MAX } from '@portulan/domain';
import { z } from 'zod';

const months = z.int().min(1).max(RETENTION_MONTHS_MAX);

/** How many months what is of persons is kept. */
export const retentionRequestSchema = z.strictObject({ contacts: months, proposals: months, claims: months, logs: months });
export type RetentionRequest = z.output<typeof retentionRequestSchema>;

/** The same, with what the last nights erased. */
export const retentionSchema = z.object({
  network: z.object({ id: z.string(), label: z.string() }),
  mayEdit: z.boolean(),
  retention: retentionRequestSchema,
  runs: z.array(z.object({ night: z.string(), erased: z.record(z.enum([...RETAINED, 'messages']), z.int()) })).readonly(),
});
export type RetentionAnswer = z.output<typeof retentionSchema>;

/** Whom to look for: an address, and words that stand for the person in texts. */
export const heldRequestSchema = z.strictObject({
  email: z.string().trim().max(254),
  words: z.array(z.string().trim().max(120)).max(5),
});
export type HeldRequest = z.output<typeof heldRequestSchema>;

export const ERASURE_GROUND_CODES = ['asked', 'ordered', 'mistaken'] as const;

/** The same person, to be erased as it was seen. */
export const erasureRequestSchema = heldRequestSchema.extend({ seen: z.string().max(40), ground: z.enum(ERASURE_GROUND_CODES) });
export type ErasureAsked = z.output<typeof erasureRequestSchema>;

/** What is held on someone, counted. */
export const heldSchema = z.object({
  places: z.array(z.object({ place: z.string(), count: z.int() })).readonly(),
  entries: z.array(z.object({ id: z.string(), label: z.string() })).readonly(),
  total: z.int(),
  seen: z.string(),
});
export type HeldAnswer = z.output<typeof heldSchema>;

/** Somebody asks what is held on them. */
export const ownDataRequestSchema = z.strictObject({ email: z.string().trim().refine(isEmail, 'is not an e-mail address'), lang: z.enum(['fr', 'en']) });

/** What is held at the address that a link was sent to, counted. */
export const ownDataSchema = z.object({
  email: z.string(),
  places: z.array(z.object({ place: z.string(), count: z.int() })).readonly(),
  total: z.int(),
  shown: z.int(),
  isErasureAsked: z.boolean(),
});
export type OwnDataAnswer = z.output<typeof ownDataSchema>;

/** How much was erased, by place. */
export const erasedSchema = z.object({ erased: z.record(z.string(), z.int()) });
export type ErasedAnswer = z.output<typeof erasedSchema>;

/** The erasures there were: by whom, why and how much, never of whom. */
export const erasuresSchema = z.object({
  /** Those who ask for it, until it is done. */
  asked: z.array(z.object({ email: z.string(), askedAt: z.string() })).readonly(),
  items: z.array(z.object({ at: z.string(), by: z.string().nullable(), ground: z.enum(ERASURE_GROUND_CODES), erased: z.record(z.string(), z.int()) })).readonly(),
});
export type ErasuresAnswer = z.output<typeof erasuresSchema>;
