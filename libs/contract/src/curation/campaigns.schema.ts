import { ACTOR_KINDS, CAMPAIGN_ANSWERS, CAMPAIGN_LISTS, CAMPAIGN_STATES, ENTRY_ROOMS, PROPOSAL_STATES } from '@portulan/domain';
import { z } from 'zod';

const SUBJECT_MAX = 150;
const INTRODUCTION_MAX = 3_000;
const lang = z.enum(['fr', 'en']);
const token = z.string().min(1).max(100);

const choiceSchema = z.strictObject({
  room: z.enum(ENTRY_ROOMS).nullable(),
  kind: z.enum(ACTOR_KINDS).nullable(),
  country: z.string().length(2).nullable(),
  theme: z.string().max(60).nullable(),
  uncheckedSince: z.iso.date().nullable(),
});
const wordsSchema = z.strictObject({ subject: z.string().trim().max(SUBJECT_MAX), introduction: z.string().trim().max(INTRODUCTION_MAX) });

/** A campaign as staff write it. */
export const campaignRequestSchema = z.strictObject({
  title: z.string().trim().max(120),
  choice: choiceSchema,
  lang,
  words: z.strictObject({ fr: wordsSchema, en: wordsSchema }),
  linkDays: z.int(),
  reminderDays: z.int(),
  remindersMax: z.int(),
});
export type CampaignRequest = z.output<typeof campaignRequestSchema>;

/** Which of its mails is shown before any leaves. */
export const campaignPreviewQuerySchema = z.strictObject({ lang: lang.default('fr') });
/** A page of its entries. */
export const campaignEntriesQuerySchema = z.strictObject({ list: z.enum(CAMPAIGN_LISTS), page: z.coerce.number().int().min(1).max(1_000).default(1) });

const figuresSchema = z.object({
  entries: z.int(),
  asked: z.int(),
  'no-address': z.int(),
  unsubscribed: z.int(),
  right: z.int(),
  'to-correct': z.int(),
  gone: z.int(),
  unanswered: z.int(),
  /** In hundredths of those asked. */
  rate: z.int().nullable(),
  mails: z.object({ waiting: z.int(), sent: z.int(), failed: z.int(), reminders: z.int() }),
});
export type CampaignFiguresAnswer = z.output<typeof figuresSchema>;

/** Whether mail leaves this server, and from whom. */
const mailSchema = z.object({ isReady: z.boolean(), from: z.string() });

/** The campaigns of a network, the latest first, and what a new one begins with. */
export const campaignsSchema = z.object({
  items: z.array(z.object({ id: z.string(), title: z.string(), state: z.enum(CAMPAIGN_STATES), createdAt: z.string(), startedAt: z.string().nullable(), figures: figuresSchema })).readonly(),
  mail: mailSchema,
  blank: campaignRequestSchema,
});
export type CampaignsAnswer = z.output<typeof campaignsSchema>;

/** A campaign: a draft with whom it would reach, or one that has begun with what came of it. */
export const campaignSchema = campaignRequestSchema.extend({
  id: z.string(),
  state: z.enum(CAMPAIGN_STATES),
  createdAt: z.string(),
  startedAt: z.string().nullable(),
  stoppedAt: z.string().nullable(),
  reach: z.object({ entries: z.int(), asked: z.int(), 'no-address': z.int(), unsubscribed: z.int(), addresses: z.int() }).nullable(),
  figures: figuresSchema.nullable(),
  mail: mailSchema,
});
export type CampaignAnswerOf = z.output<typeof campaignSchema>;

/** An entry that a campaign asks about, and what was answered. */
const askedEntry = z.object({
  id: z.string(),
  room: z.enum(ENTRY_ROOMS),
  slug: z.string(),
  label: z.string(),
  checkedOn: z.string().nullable(),
  isShown: z.boolean(),
  answer: z.enum(CAMPAIGN_ANSWERS).nullable(),
  answeredAt: z.string().nullable(),
});

/** Entries of a campaign: to whom it wrote about them, and what was answered. */
export const campaignEntriesSchema = z.object({
  items: z.array(
    askedEntry.extend({
      proposal: z.object({ id: z.string(), state: z.enum(PROPOSAL_STATES) }).nullable(),
      to: z.array(z.object({ origin: z.enum(['actor', 'representative', 'contact']), shown: z.string(), isFailed: z.boolean() })).readonly(),
    }),
  ).readonly(),
  total: z.int(),
  page: z.int(),
});
export type CampaignEntriesAnswer = z.output<typeof campaignEntriesSchema>;

/** A mail as it goes out. */
export const campaignPreviewSchema = z.object({ subject: z.string(), text: z.string() });
export type CampaignPreviewAnswer = z.output<typeof campaignPreviewSchema>;

/** The link of a mail. */
export const campaignLinkSchema = z.strictObject({ token });
/** What whoever holds it answers of one entry. */
export const campaignReplySchema = z.strictObject({ token, entryId: z.uuid(), answer: z.enum(CAMPAIGN_ANSWERS) });

/** What a link asks. */
export const campaignQuestionsSchema = z.object({
  network: z.string(),
  entries: z.array(askedEntry).readonly(),
});
export type CampaignQuestionsAnswer = z.output<typeof campaignQuestionsSchema>;

/** Whether the address of a link is still written to. */
export const subscriptionSchema = z.object({ network: z.string(), isUnsubscribed: z.boolean() });
export type SubscriptionAnswer = z.output<typeof subscriptionSchema>;
