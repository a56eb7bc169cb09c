import type { Refusal } from '../curation/index.js';
import { isEmail } from './email-address.js';

/** What a person can consent to be shown of them; nothing of the rest is shown without the name. */
export const CONTACT_FIELDS = ['name', 'role', 'email', 'phone'] as const;
export type ContactField = (typeof CONTACT_FIELDS)[number];

/** How a person said yes. */
export const CONSENT_MANNERS = ['letter', 'mail', 'phone', 'spoken', 'form'] as const;
export type ConsentManner = (typeof CONSENT_MANNERS)[number];

/** A named person who can be reached about an entry. Private, until the person has consented to more. */
export interface ContactDraft {
  readonly name: string;
  /** What the person does there. */
  readonly role: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly lang: 'fr' | 'en';
  /** Whether messages to the entry are handed on to this person. */
  readonly takesMessages: boolean;
}

/** What a person consented to, as whoever heard it writes it down. */
export interface ConsentDraft {
  /** What may be shown; nothing: the person agreed to be kept, and no more. */
  readonly scope: readonly ContactField[];
  /** The day the person said it, `YYYY-MM-DD`. */
  readonly givenOn: string;
  readonly manner: ConsentManner;
  /** The words that the person was asked in, or answered in. */
  readonly wording: string;
}

export type ContactRefusalCode = 'contact-nameless' | 'contact-unreachable' | 'email-malformed' | 'phone-malformed';
export type ConsentRefusalCode = 'consent-nameless' | 'consent-wordless' | 'consent-to-come' | 'consent-of-nothing';

const NO_PHONE = /[^\d\s+().\-/]/;
const PHONE_DIGITS_MIN = 3;

/** A contact has a name and a way to be reached. */
export function checkContact({ name, email, phone }: ContactDraft): readonly Refusal<ContactRefusalCode>[] {
  const refusals: Refusal<ContactRefusalCode>[] = [];
  if (name.trim() === '') refusals.push({ code: 'contact-nameless', sentence: 'A contact has a name.', field: 'name' });
  if (email === null && phone === null) {
    refusals.push({ code: 'contact-unreachable', sentence: 'A contact has an e-mail address or a telephone number.', field: 'email' });
  }
  if (email !== null && !isEmail(email)) refusals.push({ code: 'email-malformed', sentence: 'This is not an e-mail address.', field: 'email' });
  if (phone !== null && (NO_PHONE.test(phone) || phone.replace(/\D/g, '').length < PHONE_DIGITS_MIN)) {
    refusals.push({ code: 'phone-malformed', sentence: 'A telephone number is made of digits.', field: 'phone' });
  }
  return refusals;
}

/**
 * A consent is dated, in the past, in words, and is about what the contact holds.
 *
 * @param today `YYYY-MM-DD`
 */
export function checkConsent(
  { scope, givenOn, wording }: ConsentDraft,
  contact: Readonly<Record<ContactField, string | null>>,
  today: string,
): readonly Refusal<ConsentRefusalCode>[] {
  const refusals: Refusal<ConsentRefusalCode>[] = [];
  if (scope.length > 0 && !scope.includes('name')) {
    refusals.push({ code: 'consent-nameless', sentence: 'Nothing of a person is shown without the name.', field: 'scope' });
  }
  const absent = scope.filter((field) => contact[field] === null);
  if (absent.length > 0) {
    refusals.push({ code: 'consent-of-nothing', sentence: `The contact has no ${absent.join(', no ')} to show.`, field: 'scope' });
  }
  if (wording.trim() === '') refusals.push({ code: 'consent-wordless', sentence: 'Say in which words the person consented.', field: 'wording' });
  if (givenOn > today) refusals.push({ code: 'consent-to-come', sentence: 'A consent is not given in days to come.', field: 'givenOn' });
  return refusals;
}
