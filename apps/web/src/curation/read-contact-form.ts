import { CONTACT_FIELDS, type ContactField } from '@portulan/domain';

/** A contact as it was typed. */
export interface TypedContact {
  readonly name: string;
  readonly role: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly lang: string;
  readonly takesMessages: boolean;
}

/** A consent as it was typed. */
export interface TypedConsent {
  readonly scope: readonly ContactField[];
  readonly givenOn: string;
  readonly manner: string;
  readonly wording: string;
}

const text = (form: FormData, name: string) => String(form.get(name) ?? '').trim();

/** What the form of a contact says; an empty box is nothing. */
export function readContact(form: FormData): TypedContact {
  const orNull = (name: string) => (text(form, name) === '' ? null : text(form, name));
  return { name: text(form, 'name'), role: orNull('role'), email: orNull('email'), phone: orNull('phone'), lang: text(form, 'lang') || 'fr', takesMessages: form.get('takesMessages') === 'on' };
}

/** What the form of a consent says. */
export function readConsent(form: FormData): TypedConsent {
  const scope = CONTACT_FIELDS.filter((field) => form.getAll('scope').includes(field));
  return { scope, givenOn: text(form, 'givenOn'), manner: text(form, 'manner'), wording: text(form, 'wording') };
}
