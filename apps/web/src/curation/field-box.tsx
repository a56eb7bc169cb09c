import { Check, Field, inputClass } from '@portulan/ui';
import { useId, type ReactNode } from 'react';
import { useWords } from '../shell/words.js';
import styles from './curation.module.css';
import type { FormField } from './entry-sections.js';
import { describedBy, FieldNotes, type Described, type FieldNoting } from './field-notes.js';
import { NameRows } from './name-rows.js';
import { NumberRows } from './number-rows.js';
import type { FormRows } from './read-entry-form.js';

/** The lists that fields choose from, in the language of the page. */
export interface FieldLists {
  readonly countries: readonly { readonly code: string; readonly label: string }[];
  readonly themes: readonly { readonly code: string; readonly parent: string | null; readonly label: string }[];
  readonly goals: readonly { readonly goal: number; readonly label: string }[];
}

interface FieldBoxProps {
  readonly form: FormField;
  readonly value: unknown;
  readonly lists: FieldLists;
  readonly error?: string | undefined;
  readonly isSignedIn?: boolean;
}

/** One field of an entry, asked for in the way its values call for. */
export function FieldBox({ form, value, lists, error, isSignedIn = false }: FieldBoxProps) {
  const { say } = useWords();
  const { field, sort, type, isRequired } = form;
  const label = say(`curation.field.${field}`);
  const help = say(`forms.help.${field}`);
  const told = error === undefined ? {} : { error };
  const text = typeof value === 'string' ? value : '';
  if (sort === 'line' || sort === 'date') {
    // The browser's own check of addresses is in its words, and stops the page without telling why.
    return <Field label={label} hint={help} name={field} defaultValue={text} inputMode={type} required={isRequired} {...told} />;
  }
  if (sort === 'names') return <NameRows rows={(value ?? []) as FormRows} help={help} error={error} />;
  if (sort === 'numbers') return <NumberRows rows={(value ?? []) as FormRows} help={help} error={error} isSignedIn={isSignedIn} />;
  if (sort === 'themes') {
    const chosen = (value ?? []) as readonly string[];
    return (
      <Group legend={label} help={help} error={error}>
        {lists.themes.map(({ code, label: name }) => (
          <Check key={code} label={name} name={field} value={code} defaultChecked={chosen.includes(code)} />
        ))}
      </Group>
    );
  }
  if (sort === 'goals') {
    const chosen = (value ?? []) as readonly number[];
    return (
      <Group legend={label} help={help} error={error}>
        {lists.goals.map(({ goal, label: name }) => (
          <Check key={goal} label={`${goal}. ${name}`} name={field} value={goal} defaultChecked={chosen.includes(goal)} />
        ))}
      </Group>
    );
  }
  return (
    <Box label={label} help={help} error={error}>
      {(id, described) =>
        sort === 'text' ? (
          <textarea id={id} name={field} rows={6} defaultValue={text} className={`${inputClass} ${styles.textarea}`} {...described} />
        ) : (
          <select id={id} name={field} defaultValue={text} required={isRequired} className={inputClass} {...described}>
            {isRequired !== true && <option value="">{say('curation.none')}</option>}
            {sort === 'country'
              ? lists.countries.map(({ code, label: name }) => (
                  <option key={code} value={code}>
                    {name}
                  </option>
                ))
              : (form.values ?? []).map((one) => (
                  <option key={one} value={one}>
                    {say(`${form.words}.${one}`)}
                  </option>
                ))}
          </select>
        )
      }
    </Box>
  );
}

function Box({ label, help, error, children }: FieldNoting & { label: string; children: (id: string, described: Described) => ReactNode }) {
  const id = useId();
  return (
    <div className={styles.box}>
      <label htmlFor={id}>{label}</label>
      <FieldNotes id={id} help={help} error={error} />
      {children(id, describedBy(id, { help, error }))}
    </div>
  );
}

function Group({ legend, help, error, children }: FieldNoting & { legend: string; children: ReactNode }) {
  const id = useId();
  const { 'aria-describedby': notes } = describedBy(id, { help, error });
  return (
    // A group cannot be called invalid: it can be led to, and says what is wrong.
    <fieldset className={styles.group} aria-describedby={notes} {...(error === undefined ? {} : { tabIndex: -1, 'data-wrong': '' })}>
      <legend>{legend}</legend>
      <FieldNotes id={id} help={help} error={error} />
      <div className={styles.checks}>{children}</div>
    </fieldset>
  );
}
