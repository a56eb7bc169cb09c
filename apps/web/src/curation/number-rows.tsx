import { IDENTIFIER_SCHEMES } from '@portulan/domain';
import { inputClass, VisuallyHidden } from '@portulan/ui';
import { useId } from 'react';
import { useWords } from '../shell/words.js';
import styles from './curation.module.css';
import { describedBy, FieldNotes, type FieldNoting } from './field-notes.js';
import { OfficialLists } from './official-lists.js';
import { withSpareRows, type FormRows } from './read-entry-form.js';

/** The official numbers of an actor, one a line, and for whoever is signed in the official lists to take them from. */
export function NumberRows({ rows, help, error, isSignedIn }: FieldNoting & { rows: FormRows; isSignedIn: boolean }) {
  const { say } = useWords();
  const id = useId();
  const { 'aria-describedby': notes, ...invalid } = describedBy(id, { help, error });
  return (
    <fieldset className={styles.rows} aria-describedby={notes}>
      <legend>
        <VisuallyHidden>{say('curation.field.identifiers')}</VisuallyHidden>
      </legend>
      <FieldNotes id={id} help={help} error={error} />
      {withSpareRows(rows).map(({ scheme, value }, index) => (
        <div key={index} className={styles.row}>
          <select name={`identifiers.${index}.scheme`} defaultValue={scheme ?? 'siren'} className={inputClass} aria-label={say('curation.number-scheme', { number: index + 1 })}>
            {IDENTIFIER_SCHEMES.map((one) => (
              <option key={one} value={one}>
                {say(`actors.identifier.${one}`)}
              </option>
            ))}
          </select>
          <input name={`identifiers.${index}.value`} defaultValue={value ?? ''} maxLength={60} className={`${inputClass} ${styles.wide}`} aria-label={say('curation.number', { number: index + 1 })} aria-describedby={notes} {...invalid} />
        </div>
      ))}
      {isSignedIn && <OfficialLists />}
    </fieldset>
  );
}
