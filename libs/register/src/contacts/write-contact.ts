import { accept, checkContact, CONTACT_FIELDS, foldEmail, refuse, type ContactDraft, type ContactRefusalCode, type Outcome } from '@portulan/domain';
import { v7 as newId } from 'uuid';
import type { Queryable, Register } from '../database/index.js';
import { attemptChange } from '../history/index.js';
import { answeredEntries } from './answered-entries.js';
import { noteContactChange, tellShownContacts } from './contact-changes.js';

/** A contact among those that an entry answers for. */
export interface ContactOfEntry {
  readonly entryId: string;
  readonly contactId: string;
}

type Refused = ContactRefusalCode | 'contact-unknown';

export const CONTACT_UNKNOWN = refuse('contact-unknown', 'There is no such contact (any more).');

/** The row of a contact, locked; undefined when the entry has no such one. */
export async function lockContact(unit: Queryable, { entryId, contactId }: ContactOfEntry): Promise<(ContactDraft & { readonly entryId: string }) | undefined> {
  const [row] = await unit.query<ContactDraft & { entryId: string }>(
    `SELECT c.entry_id AS "entryId", c.name, c.role, c.email, c.phone, c.lang, c.takes_messages AS "takesMessages"
     FROM contact c WHERE c.id = $1 AND c.entry_id IN (${answeredEntries('$2::uuid')}) FOR UPDATE OF c`,
    [contactId, entryId],
  );
  return row;
}

const clean = (contact: ContactDraft): ContactDraft => {
  const orNull = (text: string | null) => (text === null || text.trim() === '' ? null : text.trim());
  return { ...contact, name: contact.name.trim(), role: orNull(contact.role), email: contact.email === null || contact.email.trim() === '' ? null : foldEmail(contact.email), phone: orNull(contact.phone) };
};

const valuesOf = ({ name, role, email, phone, lang, takesMessages }: ContactDraft) => [name, role, email, phone, lang, takesMessages];

/** Adds a contact to an entry; nobody else is shown it. */
export function registerContact(register: Register, entryId: string, draft: ContactDraft, author: string): Promise<Outcome<string, Refused>> {
  return attemptChange(register, async (unit) => {
    const contact = clean(draft);
    const refusals = checkContact(contact);
    if (refusals.length > 0) return { ok: false, refusals };
    const id = newId();
    await unit.query(
      `INSERT INTO contact (id, entry_id, name, role, email, phone, lang, takes_messages, created_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [id, entryId, ...valuesOf(contact), author],
    );
    await noteContactChange(unit, { contactId: id, entryId, author, deed: 'added' });
    return accept(id);
  }) as Promise<Outcome<string, Refused>>;
}

/**
 * Writes a contact anew. Another name is another person, who consented to nothing: the consent ends. So does it for what
 * is no longer there to be shown.
 */
export function reviseContact(register: Register, of: ContactOfEntry, draft: ContactDraft, author: string): Promise<Outcome<true, Refused>> {
  return attemptChange(register, async (unit) => {
    const contact = clean(draft);
    const refusals = checkContact(contact);
    if (refusals.length > 0) return { ok: false, refusals };
    const present = await lockContact(unit, of);
    if (present === undefined) return CONTACT_UNKNOWN;
    const fields = (['name', 'role', 'email', 'phone', 'lang', 'takesMessages'] as const).filter((field) => present[field] !== contact[field]);
    if (fields.length === 0) return accept(true as const);
    await unit.query(`UPDATE contact SET name = $2, role = $3, email = $4, phone = $5, lang = $6, takes_messages = $7 WHERE id = $1`, [of.contactId, ...valuesOf(contact)]);
    await noteContactChange(unit, { contactId: of.contactId, entryId: of.entryId, author, deed: 'revised', fields });
    if (fields.includes('name')) await endConsent(unit, of, author);
    else {
      const gone = CONTACT_FIELDS.filter((field) => contact[field] === null);
      await unit.query(`UPDATE contact_consent SET scope = ARRAY(SELECT unnest(scope) EXCEPT SELECT unnest($2::text[])) WHERE contact_id = $1 AND withdrawn_at IS NULL AND scope && $2::text[]`, [of.contactId, gone]);
    }
    await tellShownContacts(unit, [of.entryId]);
    return accept(true as const);
  }) as Promise<Outcome<true, Refused>>;
}

/** Ends the consent in force, if there is one; what it showed is shown no more. */
export async function endConsent(unit: Queryable, { entryId, contactId }: ContactOfEntry, author: string): Promise<boolean> {
  const ended = await unit.query(`UPDATE contact_consent SET withdrawn_at = now(), withdrawn_by = $2 WHERE contact_id = $1 AND withdrawn_at IS NULL RETURNING id`, [contactId, author]);
  if (ended.length === 0) return false;
  await noteContactChange(unit, { contactId, entryId, author, deed: 'withdrawn' });
  return true;
}

/** Takes a contact away, with its consents: nothing is left but that it was done. */
export function removeContact(register: Register, of: ContactOfEntry, author: string): Promise<Outcome<true, Refused>> {
  return attemptChange(register, async (unit) => {
    if ((await lockContact(unit, of)) === undefined) return CONTACT_UNKNOWN;
    await unit.query(`DELETE FROM contact WHERE id = $1`, [of.contactId]);
    await noteContactChange(unit, { ...of, author, deed: 'removed' });
    await tellShownContacts(unit, [of.entryId]);
    return accept(true as const);
  }) as Promise<Outcome<true, Refused>>;
}
