import { ENTRY_ROOMS, ENTRY_STATES, LINK_OUTCOMES, WORK_LISTS } from '@portulan/domain';
import { z } from 'zod';
import { curatedEntrySchema } from './curation.schema.js';

/** An ISO day. */
const day = z.iso.date();

/** The filters over a list of the board. */
export const workFilterSchema = z.strictObject({
  room: z.enum(ENTRY_ROOMS).optional(),
  q: z.string().trim().max(100).optional(),
  theme: z.string().max(60).optional(),
  state: z.enum(ENTRY_STATES).optional(),
  uncheckedSince: day.optional(),
});

/** A page of a filtered list. */
export const workQuerySchema = workFilterSchema.extend({ page: z.coerce.number().int().min(1).max(1_000).default(1) });
/** Where one stands in a filtered list. */
export const workPlaceQuerySchema = workFilterSchema.extend({ entry: z.uuid().optional(), rank: z.coerce.number().int().min(1).max(1_000_000).default(1) });

/** How much there is to do, list by list. */
export const workCountsSchema = z.record(z.enum([...WORK_LISTS, 'proposals', 'duplicates', 'hand-overs']), z.int());
export type WorkCountsAnswer = z.output<typeof workCountsSchema>;

/** An address that an entry gives, and what is known of it. */
const entryLinkSchema = z.object({
  url: z.string(),
  outcome: z.enum(LINK_OUTCOMES).nullable(),
  status: z.int().nullable(),
  isDead: z.boolean(),
  failingSince: z.string().nullable(),
  lookedOn: z.string().nullable(),
  isAsked: z.boolean(),
});
export type EntryLinkAnswer = z.output<typeof entryLinkSchema>;

/** One list of entries to work on. */
export const workSchema = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      room: z.enum(ENTRY_ROOMS),
      slug: z.string(),
      label: z.string(),
      state: z.enum(ENTRY_STATES),
      keeper: z.string().nullable(),
      checkedOn: z.string().nullable(),
      /** The dead ones, in the list that is about them. */
      links: z.array(entryLinkSchema).readonly(),
    }),
  ).readonly(),
  total: z.int(),
  page: z.int(),
  /** Whether this server looks at links at all. */
  looksAtLinks: z.boolean(),
});
export type WorkAnswer = z.output<typeof workSchema>;

/** Where one stands in a list, and the entry to look at there; null when the list is at its end. */
export const workPlaceSchema = z.object({
  rank: z.int().nullable(),
  total: z.int(),
  previous: z.string().nullable(),
  next: z.string().nullable(),
  entry: curatedEntrySchema.nullable(),
  links: z.array(entryLinkSchema).readonly(),
});
export type WorkPlaceAnswer = z.output<typeof workPlaceSchema>;

/** Whose links are to be looked at again. */
export const linkLookRequestSchema = z.strictObject({ entryIds: z.array(z.uuid()).min(1).max(100) });

/** A filtered list to be kept under a name. */
export const savedListRequestSchema = z.strictObject({ name: z.string().trim().min(1).max(80), list: z.enum(WORK_LISTS), filter: workFilterSchema });
/** The lists that a network keeps, by name. */
export const savedListsSchema = z.object({ items: z.array(savedListRequestSchema.extend({ id: z.string() })).readonly() });
export type SavedListsAnswer = z.output<typeof savedListsSchema>;
