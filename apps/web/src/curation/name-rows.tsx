import { NAME_TYPES } from '@portulan/domain';
import { inputClass } from '@portulan/ui';
import { useWords } from '../shell/words.js';
import styles from './curation.module.css';
import type { FieldNoting } from './field-notes.js';
import type { FormRows } from './read-entry-form.js';
import { RowsField } from './rows-field.js';

/** The names of an actor, one a line, with lines left for more. */
export function NameRows({ rows, help, error }: FieldNoting & { rows: FormRows }) {
  const { say } = useWords();
  return (
    <RowsField
      legend={say('curation.field.names')}
      rows={rows}
      help={help}
      error={error}
      renderRow={({ type, name, lang }, index, described) => (
        <>
          <select name={`names.${index}.type`} defaultValue={type ?? (rows.length === 0 && index === 0 ? 'official' : 'usual')} className={inputClass} aria-label={say('curation.name-type', { number: index + 1 })}>
            {NAME_TYPES.map((one) => (
              <option key={one} value={one}>
                {say(`actors.name.${one}`)}
              </option>
            ))}
          </select>
          <input name={`names.${index}.name`} defaultValue={name ?? ''} maxLength={300} className={`${inputClass} ${styles.wide}`} aria-label={say('curation.name', { number: index + 1 })} {...described} />
          <input name={`names.${index}.lang`} defaultValue={lang ?? ''} maxLength={3} size={3} placeholder={say('curation.lang')} className={`${inputClass} ${styles.short}`} aria-label={say('curation.name-lang', { number: index + 1 })} />
        </>
      )}
    />
  );
}
