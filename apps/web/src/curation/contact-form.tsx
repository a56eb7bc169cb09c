import type { ContactsAnswer } from '@portulan/contract';
import { Button, Check, Field } from '@portulan/ui';
import { LanguageChoice } from '../people/index.js';
import { useWords } from '../shell/words.js';
import styles from './curation.module.css';
import type { TypedContact } from './read-contact-form.js';

interface ContactFormProps {
  /** The contact as it is; null for a new one. */
  readonly contact: ContactsAnswer['items'][number] | null;
  readonly typed: TypedContact | null;
  readonly errorOf: (field: string) => string | undefined;
}

/** Who can be reached, and how. */
export function ContactForm({ contact, typed, errorOf }: ContactFormProps) {
  const { say } = useWords();
  const shown = typed ?? contact;
  const told = (field: string) => {
    const error = errorOf(field);
    return error === undefined ? {} : { error };
  };
  return (
    <form method="post" className={styles.save} noValidate>
      {contact !== null && <input type="hidden" name="contact" value={contact.id} />}
      <div className={styles.pair}>
        <Field label={say('contacts.field.name')} name="name" maxLength={120} autoComplete="off" defaultValue={shown?.name ?? ''} required {...told('name')} />
        <Field label={say('contacts.field.role')} name="role" maxLength={120} autoComplete="off" defaultValue={shown?.role ?? ''} {...told('role')} />
        <Field label={say('contacts.field.email')} name="email" type="email" maxLength={254} autoComplete="off" defaultValue={shown?.email ?? ''} {...told('email')} />
        <Field label={say('contacts.field.phone')} name="phone" type="tel" maxLength={40} autoComplete="off" defaultValue={shown?.phone ?? ''} {...told('phone')} />
      </div>
      <LanguageChoice lang={shown?.lang === 'en' ? 'en' : 'fr'} label={say('contacts.field.lang')} />
      <Check label={say('contacts.field.takesMessages')} name="takesMessages" defaultChecked={shown?.takesMessages ?? true} />
      <div className={styles.actions}>
        <Button kind="primary" type="submit" name="intent" value={contact === null ? 'add' : 'revise'}>
          {say(contact === null ? 'contacts.add-submit' : 'contacts.revise-submit')}
        </Button>
      </div>
    </form>
  );
}
