import { ACTOR_KINDS, COOPERATION_FORMS, DUPLICATE_REASONS, ENTRY_ROOMS, ENTRY_STATES, PROPOSAL_SORTS, PROPOSAL_STATES } from '@portulan/domain';
import { z } from 'zod';

const REASON = 1_000;
const version = z.int().min(1);
const reason = z.string().trim().max(REASON).nullish();
const field = z.string().max(40);

/** Which page of a list. */
export const pageQuerySchema = z.strictObject({ page: z.coerce.number().int().min(1).max(1_000).default(1), room: z.enum(ENTRY_ROOMS).optional() });

/** Older revisions of an entry than one. */
export const revisionsQuerySchema = z.strictObject({ before: z.coerce.number().int().min(1).optional() });
/** Two versions to compare; 0 is before there was any. */
export const differenceQuerySchema = z.strictObject({ from: z.coerce.number().int().min(0), to: z.coerce.number().int().min(1) });

/** Some fields of an entry to be changed; they are read by the schema of its room. */
export const editRequestSchema = z.strictObject({
  seenVersion: version,
  changes: z.record(field, z.unknown()),
  state: z.enum(ENTRY_STATES).optional(),
  isConfirmed: z.boolean().optional(),
  reason,
});

/** A version to be given back. */
export const restoreRequestSchema = z.strictObject({ version, seenVersion: version, reason });

const side = z.strictObject({ id: z.uuid(), version });
/** Two entries to be made one. */
export const mergeRequestSchema = z.strictObject({
  survivor: side,
  absorbed: side,
  choices: z.record(field, z.enum(['survivor', 'absorbed'])).default({}),
  reason,
});

/** A merge to be undone. */
export const undoRequestSchema = z.strictObject({ reason });

/** Two that look alike, and whether they are two. */
export const distinctRequestSchema = z.strictObject({ first: z.uuid(), second: z.uuid(), areDistinct: z.boolean() });

/** What is accepted of a proposal; no field at all refuses it. */
export const proposalReviewSchema = z.strictObject({
  seenVersion: version.nullable(),
  acceptedFields: z.array(field).max(40),
  answer: z.string().trim().max(REASON).nullable(),
  keeper: z.string().max(60).nullish(),
  state: z.enum(['draft', 'published']).optional(),
});

/** An answer to an offer or a claim. */
export const answerRequestSchema = z.strictObject({ isAccepted: z.boolean(), reason });

/** How one field differs between two states of an entry. */
export const fieldDifferenceSchema = z.discriminatedUnion('sort', [
  z.object({ field: z.string(), sort: z.literal('value'), before: z.unknown(), after: z.unknown() }),
  z.object({ field: z.string(), sort: z.literal('list'), added: z.array(z.unknown()), removed: z.array(z.unknown()), isReordered: z.boolean() }),
]);

/** What staff are told of any entry. */
export const curatedEntrySchema = z.object({
  id: z.string(),
  room: z.enum(ENTRY_ROOMS),
  slug: z.string(),
  label: z.string(),
  version: z.int(),
  state: z.enum(ENTRY_STATES),
  keeper: z.string().nullable(),
});

/**
 * What the ids and codes in an entry name, for people to read; `ref` leads to its page: `actors/<slug>`, `entry:<id>` for what
 * is not published, `commune:13055`, `country:SN`, or the address of a source.
 */
export const namesSchema = z.record(z.string(), z.object({ label: z.string(), detail: z.string().nullable(), ref: z.string().nullish() }));
export type EntryNames = z.output<typeof namesSchema>;

/** An entry to be edited: every field as it stands. */
export const editingSchema = z.object({
  entry: curatedEntrySchema,
  fields: z.record(z.string(), z.unknown()),
  names: namesSchema,
  checkedOn: z.string().nullable(),
  /** What whoever asks may do with it beside editing. */
  may: z.object({ publish: z.boolean(), archive: z.boolean(), handOver: z.boolean() }),
  /** The fields that its network wants to look at before they change; for its own staff none. */
  held: z.array(z.string()).readonly(),
});
export type EditingAnswer = z.output<typeof editingSchema>;

/** The history of an entry. */
export const historySchema = z.object({
  entry: curatedEntrySchema,
  mayRestore: z.boolean(),
  items: z.array(
    z.object({
      version: z.int(),
      at: z.string(),
      author: z.string(),
      authorName: z.string().nullable(),
      reason: z.string().nullable(),
      source: z.object({ id: z.string(), label: z.string() }).nullable(),
      runId: z.string().nullable(),
      mergeId: z.string().nullable(),
      changedFields: z.array(z.string()).readonly(),
    }),
  ),
});
export type HistoryAnswer = z.output<typeof historySchema>;

/** What two versions of an entry differ in, field by field. */
export const differenceSchema = z.object({ from: z.int(), to: z.int(), fields: z.array(fieldDifferenceSchema), names: namesSchema });
export type DifferenceAnswer = z.output<typeof differenceSchema>;

const alikeSchema = z.object({ id: z.string(), slug: z.string(), label: z.string(), version: z.int(), keeper: z.string().nullable() });

/** Pairs of entries that look alike, the surest first. */
export const duplicatesSchema = z.object({
  items: z.array(
    z.object({
      room: z.enum(ENTRY_ROOMS),
      first: alikeSchema,
      second: alikeSchema,
      score: z.number(),
      reasons: z.array(z.enum(DUPLICATE_REASONS)).readonly(),
      isCertain: z.boolean(),
    }),
  ).readonly(),
  total: z.int(),
  page: z.int(),
});
export type DuplicatesAnswer = z.output<typeof duplicatesSchema>;

const proposalSummarySchema = z.object({
  id: z.string(),
  sort: z.enum(PROPOSAL_SORTS),
  room: z.enum(ENTRY_ROOMS),
  state: z.enum(PROPOSAL_STATES),
  entry: z.object({ id: z.string(), slug: z.string(), label: z.string(), version: z.int() }).nullable(),
  submittedAt: z.string(),
  ageDays: z.int(),
  message: z.string().nullable(),
  sourceUrl: z.string().nullable(),
  from: z.string().nullable(),
  fields: z.array(z.string()).readonly(),
});

/** What waits to be answered, the oldest first. */
export const proposalsSchema = z.object({ items: z.array(proposalSummarySchema).readonly(), total: z.int(), page: z.int() });
export type ProposalsAnswer = z.output<typeof proposalsSchema>;

/** One proposal, field by field beside what is there. */
export const proposalSchema = proposalSummarySchema.extend({
  seenVersion: z.int().nullable(),
  compared: z.array(z.object({ field: z.string(), seen: z.unknown(), now: z.unknown(), proposed: z.unknown(), isInConflict: z.boolean() })).readonly(),
  answer: z.string().nullable(),
  acceptedFields: z.array(z.string()).readonly(),
  email: z.string().nullable(),
  lang: z.enum(['fr', 'en']),
  names: namesSchema,
});
export type ProposalAnswer = z.output<typeof proposalSchema>;

/** A new entry, as staff write it. */
export const newEntrySchema = z.strictObject({
  room: z.enum(ENTRY_ROOMS),
  network: z.string().min(1).max(60),
  changes: z.record(field, z.unknown()),
  state: z.enum(['draft', 'published']).default('draft'),
  /** Where the facts come from; a published entry says so. */
  sourceUrl: z.string().trim().max(500).nullish(),
  reason,
});

/** An actor being written, to be compared with those there are. */
export const lookalikesQuerySchema = z.strictObject({
  name: z.string().trim().min(2).max(300),
  kind: z.enum(ACTOR_KINDS).default('association'),
  country: z.string().length(2).default('FR'),
  except: z.uuid().optional(),
});
const ids = z
  .union([z.uuid(), z.array(z.uuid()).max(60)])
  .default([])
  .transform((value) => [value].flat());

/** A project being written: its title, and who leads it. */
export const lookalikeProjectsQuerySchema = z.strictObject({ title: z.string().trim().min(2).max(300), lead: ids });
/** A cooperation being written: its actors, of both sides, and its form. */
export const lookalikeCooperationsQuerySchema = z.strictObject({ actor: ids, form: z.enum(COOPERATION_FORMS) });
export const lookalikesSchema = z.object({
  items: z.array(z.object({ id: z.string(), slug: z.string(), label: z.string(), score: z.number(), reasons: z.array(z.enum(DUPLICATE_REASONS)).readonly() })).readonly(),
});
export type LookalikesAnswer = z.output<typeof lookalikesSchema>;
