import { accept, checkConsent, CONTACT_FIELDS, refuse, type ConsentDraft, type ConsentRefusalCode, type Outcome } from '@portulan/domain';
import { v7 as newId } from 'uuid';
import type { Register } from '../database/index.js';
import { attemptChange } from '../history/index.js';
import { noteContactChange, tellShownContacts } from './contact-changes.js';
import { CONTACT_UNKNOWN, endConsent, lockContact, type ContactOfEntry } from './write-contact.js';

/** Writes down what a person consented to, in the place of what they had said before; it is shown from now on. */
export function registerConsent(register: Register, of: ContactOfEntry, consent: ConsentDraft, author: string): Promise<Outcome<true, ConsentRefusalCode | 'contact-unknown'>> {
  return attemptChange(register, async (unit) => {
    const contact = await lockContact(unit, of);
    if (contact === undefined) return CONTACT_UNKNOWN;
    const [day] = await unit.query<{ today: string }>(`SELECT to_char(now() + interval '14 hours', 'YYYY-MM-DD') AS today`);
    const refusals = checkConsent(consent, contact, day?.today ?? '');
    if (refusals.length > 0) return { ok: false, refusals };
    await endConsent(unit, of, author);
    const { givenOn, manner, wording } = consent;
    const scope = CONTACT_FIELDS.filter((field) => consent.scope.includes(field));
    await unit.query(
      `INSERT INTO contact_consent (id, contact_id, scope, given_on, manner, wording, recorded_by) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [newId(), of.contactId, scope, givenOn, manner, wording.trim(), author],
    );
    await noteContactChange(unit, { ...of, author, deed: 'consented', fields: scope });
    await tellShownContacts(unit, [of.entryId]);
    return accept(true as const);
  }) as Promise<Outcome<true, ConsentRefusalCode | 'contact-unknown'>>;
}

/** The person takes the consent back: nothing of them is shown from now on. The contact stays, in private. */
export function withdrawConsent(register: Register, of: ContactOfEntry, author: string): Promise<Outcome<true, 'contact-unknown' | 'consent-unknown'>> {
  return attemptChange(register, async (unit) => {
    if ((await lockContact(unit, of)) === undefined) return CONTACT_UNKNOWN;
    if (!(await endConsent(unit, of, author))) return refuse('consent-unknown', 'There is no consent to take back: nothing of this person is shown.');
    await tellShownContacts(unit, [of.entryId]);
    return accept(true as const);
  }) as Promise<Outcome<true, 'contact-unknown' | 'consent-unknown'>>;
}
