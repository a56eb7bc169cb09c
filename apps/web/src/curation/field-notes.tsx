import styles from './curation.module.css';

/** What stands around a box: its help, and what is wrong with it. */
export interface FieldNoting {
  readonly help?: string | undefined;
  readonly error?: string | undefined;
}

export interface Described {
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: true;
}

/** What ties a box to the notes around it, for those who listen. */
export function describedBy(id: string, { help, error }: FieldNoting): Described {
  const notes = [help !== undefined && `${id}-help`, error !== undefined && `${id}-error`].filter(Boolean).join(' ');
  return { ...(notes === '' ? {} : { 'aria-describedby': notes }), ...(error === undefined ? {} : { 'aria-invalid': true as const }) };
}

/** The help of a box and what is wrong with it, to be read before the box itself. */
export function FieldNotes({ id, help, error }: FieldNoting & { id: string }) {
  return (
    <>
      {help !== undefined && (
        <p id={`${id}-help`} className={styles.hint}>
          {help}
        </p>
      )}
      {error !== undefined && (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      )}
    </>
  );
}
