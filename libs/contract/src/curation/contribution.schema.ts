import { ENTRY_ROOMS, isEmail, PROPOSAL_SORTS, PROPOSAL_STATES } from '@portulan/domain';
import { z } from 'zod';

const text = (length: number) => z.string().trim().max(length);
const field = z.string().max(40);
const changes = z.record(field, z.unknown());

const who = {
  message: text(2_000).nullable(),
  sourceUrl: text(500).nullable(),
  email: text(254).refine(isEmail, 'is not an e-mail address'),
  name: text(120).nullable(),
  lang: z.enum(['fr', 'en']),
  /** A box that no person sees: whatever fills it is a program. */
  trap: z.string().max(1_000).default(''),
};

/** What a visitor sends: a new entry, other values for one that is there, or the wish to keep one's own. */
export const contributionRequestSchema = z.discriminatedUnion('sort', [
  z.strictObject({ sort: z.literal('creation'), room: z.enum(ENTRY_ROOMS), changes, ...who }),
  // `campaign`: the link whose answer led to the correction.
  z.strictObject({ sort: z.literal('correction'), entryId: z.uuid(), seenVersion: z.int().min(1), changes, campaign: z.string().max(100).optional(), ...who }),
  z.strictObject({ sort: z.literal('claim'), entryId: z.uuid(), seenVersion: z.int().min(1), ...who, name: text(120).min(1) }),
]);
export type ContributionRequest = z.output<typeof contributionRequestSchema>;

/** What a visitor writes to whoever can be reached about an entry. */
export const messageRequestSchema = z.strictObject({
  entryId: z.uuid(),
  name: text(120).min(1),
  email: who.email,
  lang: who.lang,
  message: text(4_000).min(1),
  trap: who.trap,
});
export type MessageRequest = z.output<typeof messageRequestSchema>;

/** Whom a message left for, by the name of the entry; null when the entry is shown no more. */
export const relayedSchema = z.object({ label: z.string().nullable() });
export type RelayedAnswer = z.output<typeof relayedSchema>;

/** An entry that the public sees, as a form needs it. */
export const correctingSchema = z.object({
  entry: z.object({ id: z.string(), room: z.enum(ENTRY_ROOMS), slug: z.string(), label: z.string(), version: z.int() }),
  fields: z.record(z.string(), z.unknown()),
  names: z.record(z.string(), z.object({ label: z.string(), detail: z.string().nullable() })),
});
export type CorrectingAnswer = z.output<typeof correctingSchema>;

/** What became of one's own proposal. */
export const ownProposalSchema = z.object({
  sort: z.enum(PROPOSAL_SORTS),
  room: z.enum(ENTRY_ROOMS),
  state: z.enum(PROPOSAL_STATES),
  submittedAt: z.string(),
  changes: z.record(z.string(), z.unknown()),
  acceptedFields: z.array(z.string()).readonly(),
  answer: z.string().nullable(),
  entry: z.object({ slug: z.string(), label: z.string() }).nullable(),
  names: z.record(z.string(), z.object({ label: z.string(), detail: z.string().nullable() })),
});
export type OwnProposalAnswer = z.output<typeof ownProposalSchema>;

const LON_LAT = /^-?\d{1,3}(?:\.\d{1,8})?,-?\d{1,2}(?:\.\d{1,8})?$/;

/** Places by the beginning of their name, or around a point (`near=5.37,43.29`). */
export const placesQuerySchema = z.strictObject({ q: z.string().max(80).default(''), near: z.string().regex(LON_LAT).optional(), lang: z.enum(['fr', 'en']).default('fr') });
/** Places that a form can choose. */
export const foundPlacesSchema = z.object({ items: z.array(z.object({ id: z.string(), label: z.string(), detail: z.string().nullable(), country: z.string() })).readonly() });
export type FoundPlacesAnswer = z.output<typeof foundPlacesSchema>;
