import type { ContactsAnswer } from '@portulan/contract';
import { CONSENT_MANNERS, CONTACT_FIELDS } from '@portulan/domain';
import { Button, Check, Field, inputClass } from '@portulan/ui';
import { useId } from 'react';
import { useWords } from '../shell/words.js';
import styles from './curation.module.css';
import type { TypedConsent } from './read-contact-form.js';

interface ConsentFormProps {
  readonly contact: ContactsAnswer['items'][number];
  readonly typed: TypedConsent | null;
  readonly errorOf: (field: string) => string | undefined;
}

/** What the person consented to, when, how and in which words. */
export function ConsentForm({ contact, typed, errorOf }: ConsentFormProps) {
  const { say } = useWords();
  const id = useId();
  const shown = typed ?? contact.consent;
  const [dayError, wordingError, scopeError] = [errorOf('givenOn'), errorOf('wording'), errorOf('scope')];
  const there = CONTACT_FIELDS.filter((field) => contact[field] !== null);
  return (
    <form method="post" className={styles.save} noValidate>
      <input type="hidden" name="contact" value={contact.id} />
      <fieldset className={styles.group}>
        <legend>{say('contacts.scope')}</legend>
        <p className={styles.hint}>{say('contacts.scope-hint')}</p>
        {there.map((field) => (
          <Check key={field} name="scope" value={field} label={say(`contacts.field.${field}`)} defaultChecked={shown?.scope.includes(field) ?? false} />
        ))}
        {scopeError !== undefined && <p className={styles.error}>{scopeError}</p>}
      </fieldset>
      <div className={styles.pair}>
        <Field label={say('contacts.given-on')} name="givenOn" type="date" defaultValue={shown?.givenOn ?? ''} required {...(dayError === undefined ? {} : { error: dayError })} />
        <div className={styles.box}>
          <label htmlFor={`${id}-manner`}>{say('contacts.manner')}</label>
          <select id={`${id}-manner`} name="manner" className={inputClass} defaultValue={shown?.manner ?? 'mail'}>
            {CONSENT_MANNERS.map((manner) => (
              <option key={manner} value={manner}>
                {say(`contacts.manner.${manner}`)}
              </option>
            ))}
          </select>
        </div>
      </div>
      <div className={styles.box}>
        <label htmlFor={`${id}-wording`}>{say('contacts.wording')}</label>
        <span id={`${id}-hint`} className={styles.hint}>
          {say('contacts.wording-hint')}
        </span>
        <textarea
          id={`${id}-wording`}
          name="wording"
          rows={3}
          maxLength={2000}
          required
          defaultValue={shown?.wording ?? ''}
          aria-describedby={`${id}-hint${wordingError === undefined ? '' : ` ${id}-error`}`}
          aria-invalid={wordingError === undefined ? undefined : true}
          className={`${inputClass} ${styles.textarea}`}
        />
        {wordingError !== undefined && (
          <span id={`${id}-error`} className={styles.error}>
            {wordingError}
          </span>
        )}
      </div>
      <div className={styles.actions}>
        <Button kind="primary" type="submit" name="intent" value="consent">
          {say('contacts.consent-submit')}
        </Button>
      </div>
    </form>
  );
}
