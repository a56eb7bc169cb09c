import { IDENTIFIER_SCHEMES } from '@portulan/domain';
import { inputClass } from '@portulan/ui';
import { useWords } from '../shell/words.js';
import styles from './curation.module.css';
import type { FieldNoting } from './field-notes.js';
import { OfficialLists } from './official-lists.js';
import type { FormRows } from './read-entry-form.js';
import { RowsField } from './rows-field.js';

/** The official numbers of an actor, one a line, and for whoever is signed in the official lists to take them from. */
export function NumberRows({ rows, help, error, isSignedIn }: FieldNoting & { rows: FormRows; isSignedIn: boolean }) {
  const { say } = useWords();
  return (
    <RowsField
      legend={say('curation.field.identifiers')}
      rows={rows}
      help={help}
      error={error}
      renderRow={({ scheme, value }, index, described) => (
        <>
          <select name={`identifiers.${index}.scheme`} defaultValue={scheme ?? 'siren'} className={inputClass} aria-label={say('curation.number-scheme', { number: index + 1 })}>
            {IDENTIFIER_SCHEMES.map((one) => (
              <option key={one} value={one}>
                {say(`actors.identifier.${one}`)}
              </option>
            ))}
          </select>
          <input name={`identifiers.${index}.value`} defaultValue={value ?? ''} maxLength={60} className={`${inputClass} ${styles.wide}`} aria-label={say('curation.number', { number: index + 1 })} {...described} />
        </>
      )}
    >
      {isSignedIn && <OfficialLists />}
    </RowsField>
  );
}
