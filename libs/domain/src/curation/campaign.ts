import type { EntryRoom } from './entry.js';
import type { Refusal } from './refusal.js';

/** How far a campaign has come: written, under way, or stopped for good. */
export const CAMPAIGN_STATES = ['draft', 'running', 'stopped'] as const;
export type CampaignState = (typeof CAMPAIGN_STATES)[number];

/** What is answered of an entry by one press. */
export const CAMPAIGN_ANSWERS = ['right', 'to-correct', 'gone'] as const;
export type CampaignAnswer = (typeof CAMPAIGN_ANSWERS)[number];

/** Which entries of a campaign are looked at. */
export const CAMPAIGN_LISTS = ['unanswered', 'right', 'to-correct', 'gone', 'no-address', 'unsubscribed'] as const;
export type CampaignList = (typeof CAMPAIGN_LISTS)[number];

/** Which of the entries a network keeps are asked about; null does not narrow. */
export interface CampaignChoice {
  readonly room: EntryRoom | null;
  readonly kind: string | null;
  /** ISO 3166-1 alpha-2, in any sense of place. */
  readonly country: string | null;
  readonly theme: string | null;
  /** ISO day: nobody has checked the entry since then. */
  readonly uncheckedSince: string | null;
}

/** What a campaign says in one language, before the entries. */
export interface CampaignWords {
  readonly subject: string;
  /** Paragraphs, with an empty line between two. */
  readonly introduction: string;
}

/** When the links of a campaign are too old, and how often it reminds. */
export interface CampaignRhythm {
  readonly linkDays: number;
  readonly reminderDays: number;
  readonly remindersMax: number;
}

export const CAMPAIGN_BOUNDS = { linkDays: [7, 180], reminderDays: [3, 90], remindersMax: [0, 3] } as const satisfies Record<keyof CampaignRhythm, readonly [number, number]>;
export const CAMPAIGN_RHYTHM: CampaignRhythm = { linkDays: 60, reminderDays: 14, remindersMax: 2 };

export type CampaignRefusalCode = 'title-missing' | 'subject-missing' | 'introduction-missing' | 'out-of-bounds';

export interface CampaignContent extends CampaignRhythm {
  readonly title: string;
  readonly words: Readonly<Record<'fr' | 'en', CampaignWords>>;
}

/** What a campaign lacks before anybody is written to. */
export function checkCampaign({ title, words, ...rhythm }: CampaignContent): readonly Refusal<CampaignRefusalCode>[] {
  const refusals: Refusal<CampaignRefusalCode>[] = [];
  if (title.trim() === '') refusals.push({ code: 'title-missing', sentence: 'A campaign has a name, for the team.', field: 'title' });
  for (const lang of ['fr', 'en'] as const) {
    if (words[lang].subject.trim() === '') refusals.push({ code: 'subject-missing', sentence: 'A mail has a subject, in both languages.', field: `words.${lang}.subject` });
    if (words[lang].introduction.trim() === '') refusals.push({ code: 'introduction-missing', sentence: 'A mail says what it is about, in both languages.', field: `words.${lang}.introduction` });
  }
  for (const [field, [least, most]] of Object.entries(CAMPAIGN_BOUNDS) as [keyof CampaignRhythm, readonly [number, number]][]) {
    if (!Number.isInteger(rhythm[field]) || rhythm[field] < least || rhythm[field] > most) {
      refusals.push({ code: 'out-of-bounds', sentence: `${field} is between ${least} and ${most}.`, field });
    }
  }
  return refusals;
}

const DAY_MS = 86_400_000;

/** One address of a campaign, as far as reminding it goes. */
export interface RemindedAddress {
  /** How many mails it was sent: the first one, and the reminders. */
  readonly mails: number;
  /** When the last of them left; null when none has. */
  readonly lastSentAt: Date | null;
}

/**
 * Whether an address that has not answered may be reminded: a first mail has left, reminders are left, and enough days
 * have passed. Whoever reminds by hand waits a day only, so that a second press sends nothing twice.
 */
export function isReminderDue({ mails, lastSentAt }: RemindedAddress, { reminderDays, remindersMax }: Omit<CampaignRhythm, 'linkDays'>, now: Date, isByHand = false): boolean {
  if (lastSentAt === null || mails === 0 || mails > remindersMax) return false;
  return now.getTime() - lastSentAt.getTime() >= (isByHand ? 1 : reminderDays) * DAY_MS;
}

const FIRST_WAIT_SECONDS = 60;
export const CAMPAIGN_ATTEMPTS_MAX = 8;

/** How long a mail that did not leave waits: a minute, then twice as long each time; null once it is given up. */
export const retryAfterSeconds = (attempts: number): number | null => (attempts >= CAMPAIGN_ATTEMPTS_MAX ? null : FIRST_WAIT_SECONDS * 2 ** (attempts - 1));

/** The pause between two mails that keeps to so many a minute. */
export const pauseSeconds = (perMinute: number): number => 60 / perMinute;

/** How many of the entries that somebody was written to about were answered, in hundredths; null when there are none. */
export const answerRate = ({ answered, asked }: { readonly answered: number; readonly asked: number }): number | null =>
  asked === 0 ? null : Math.round((answered / asked) * 100);
