import { IDENTIFIER_SCHEMES, NAME_TYPES } from '@portulan/domain';
import { Check, Field, inputClass, VisuallyHidden } from '@portulan/ui';
import { useId, type ReactNode } from 'react';
import { useWords } from '../shell/words.js';
import styles from './curation.module.css';
import type { FormField } from './entry-sections.js';
import { SPARE_ROWS } from './read-entry-form.js';

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
}

type Rows = readonly Readonly<Record<string, string | null>>[];

/** One field of an entry, asked for in the way its values call for. */
export function FieldBox({ form, value, lists, error }: FieldBoxProps) {
  const { say } = useWords();
  const { field, sort, type, isRequired } = form;
  const label = say(`curation.field.${field}`);
  const told = error === undefined ? {} : { error };
  const text = typeof value === 'string' ? value : '';
  if (sort === 'line' || sort === 'date') {
    const hint = sort === 'date' ? { hint: say('curation.hint.date') } : {};
    // The browser's own check of addresses is in its words, and stops the page without telling why.
    return <Field label={label} name={field} defaultValue={text} inputMode={type} required={isRequired} {...hint} {...told} />;
  }
  if (sort === 'names') return <NameRows rows={(value ?? []) as Rows} error={error} />;
  if (sort === 'numbers') return <NumberRows rows={(value ?? []) as Rows} error={error} />;
  if (sort === 'themes') {
    const chosen = (value ?? []) as readonly string[];
    return (
      <Group legend={label} error={error}>
        {lists.themes.map(({ code, label: name }) => (
          <Check key={code} label={name} name={field} value={code} defaultChecked={chosen.includes(code)} />
        ))}
      </Group>
    );
  }
  if (sort === 'goals') {
    const chosen = (value ?? []) as readonly number[];
    return (
      <Group legend={label} error={error}>
        {lists.goals.map(({ goal, label: name }) => (
          <Check key={goal} label={`${goal}. ${name}`} name={field} value={goal} defaultChecked={chosen.includes(goal)} />
        ))}
      </Group>
    );
  }
  return (
    <Box label={label} error={error}>
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

type Described = { 'aria-describedby'?: string; 'aria-invalid'?: true };

function Box({ label, error, children }: { label: string; error?: string | undefined; children: (id: string, described: Described) => ReactNode }) {
  const id = useId();
  return (
    <div className={styles.box}>
      <label htmlFor={id}>{label}</label>
      {children(id, error === undefined ? {} : { 'aria-describedby': `${id}-error`, 'aria-invalid': true })}
      {error !== undefined && (
        <span id={`${id}-error`} className={styles.error}>
          {error}
        </span>
      )}
    </div>
  );
}

function Group({ legend, error, children }: { legend: string; error?: string | undefined; children: ReactNode }) {
  return (
    <fieldset className={styles.group}>
      <legend>{legend}</legend>
      {error !== undefined && <p className={styles.error}>{error}</p>}
      <div className={styles.checks}>{children}</div>
    </fieldset>
  );
}

const spare = (rows: Rows): Rows => [...rows, ...Array.from({ length: SPARE_ROWS }, () => ({}))];

function NameRows({ rows, error }: { rows: Rows; error?: string | undefined }) {
  const { say } = useWords();
  return (
    <fieldset className={styles.rows}>
      <legend>
        <VisuallyHidden>{say('curation.field.names')}</VisuallyHidden>
      </legend>
      <p className={styles.hint}>{say('curation.hint.names')}</p>
      {error !== undefined && <p className={styles.error}>{error}</p>}
      {spare(rows).map(({ type, name, lang }, index) => (
        <div key={index} className={styles.row}>
          <select name={`names.${index}.type`} defaultValue={type ?? (rows.length === 0 && index === 0 ? 'official' : 'usual')} className={inputClass} aria-label={say('curation.name-type', { number: index + 1 })}>
            {NAME_TYPES.map((one) => (
              <option key={one} value={one}>
                {say(`actors.name.${one}`)}
              </option>
            ))}
          </select>
          <input name={`names.${index}.name`} defaultValue={name ?? ''} maxLength={300} className={`${inputClass} ${styles.wide}`} aria-label={say('curation.name', { number: index + 1 })} aria-invalid={error === undefined ? undefined : true} />
          <input name={`names.${index}.lang`} defaultValue={lang ?? ''} maxLength={3} size={3} placeholder={say('curation.lang')} className={`${inputClass} ${styles.short}`} aria-label={say('curation.name-lang', { number: index + 1 })} />
        </div>
      ))}
    </fieldset>
  );
}

function NumberRows({ rows, error }: { rows: Rows; error?: string | undefined }) {
  const { say } = useWords();
  return (
    <fieldset className={styles.rows}>
      <legend>
        <VisuallyHidden>{say('curation.field.identifiers')}</VisuallyHidden>
      </legend>
      {error !== undefined && <p className={styles.error}>{error}</p>}
      {spare(rows).map(({ scheme, value }, index) => (
        <div key={index} className={styles.row}>
          <select name={`identifiers.${index}.scheme`} defaultValue={scheme ?? 'siren'} className={inputClass} aria-label={say('curation.number-scheme', { number: index + 1 })}>
            {IDENTIFIER_SCHEMES.map((one) => (
              <option key={one} value={one}>
                {say(`actors.identifier.${one}`)}
              </option>
            ))}
          </select>
          <input name={`identifiers.${index}.value`} defaultValue={value ?? ''} maxLength={60} className={`${inputClass} ${styles.wide}`} aria-label={say('curation.number', { number: index + 1 })} aria-invalid={error === undefined ? undefined : true} />
        </div>
      ))}
    </fieldset>
  );
}
