import { NAME_TYPES } from '@portulan/domain';
import { inputClass, VisuallyHidden } from '@portulan/ui';
import { useId } from 'react';
import { useWords } from '../shell/words.js';
import styles from './curation.module.css';
import { describedBy, FieldNotes, type FieldNoting } from './field-notes.js';
import { withSpareRows, type FormRows } from './read-entry-form.js';

/** The names of an actor, one a line, with lines left for more. */
export function NameRows({ rows, help, error }: FieldNoting & { rows: FormRows }) {
  const { say } = useWords();
  const id = useId();
  const { 'aria-describedby': notes, ...invalid } = describedBy(id, { help, error });
  return (
    <fieldset className={styles.rows} aria-describedby={notes}>
      <legend>
        <VisuallyHidden>{say('curation.field.names')}</VisuallyHidden>
      </legend>
      <FieldNotes id={id} help={help} error={error} />
      {withSpareRows(rows).map(({ type, name, lang }, index) => (
        <div key={index} className={styles.row}>
          <select name={`names.${index}.type`} defaultValue={type ?? (rows.length === 0 && index === 0 ? 'official' : 'usual')} className={inputClass} aria-label={say('curation.name-type', { number: index + 1 })}>
            {NAME_TYPES.map((one) => (
              <option key={one} value={one}>
                {say(`actors.name.${one}`)}
              </option>
            ))}
          </select>
          <input name={`names.${index}.name`} defaultValue={name ?? ''} maxLength={300} className={`${inputClass} ${styles.wide}`} aria-label={say('curation.name', { number: index + 1 })} aria-describedby={notes} {...invalid} />
          <input name={`names.${index}.lang`} defaultValue={lang ?? ''} maxLength={3} size={3} placeholder={say('curation.lang')} className={`${inputClass} ${styles.short}`} aria-label={say('curation.name-lang', { number: index + 1 })} />
        </div>
      ))}
    </fieldset>
  );
}
