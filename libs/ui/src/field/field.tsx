import { useId, type ComponentProps, type ReactNode } from 'react';
import { VisuallyHidden } from '../visually-hidden/visually-hidden.js';
import styles from './field.module.css';

/** The look of a text box or a select, for those that stand in no `Field`. */
export const inputClass: string = String(styles.input);

export interface FieldProps extends Omit<ComponentProps<'input'>, 'children'> {
  label: string;
  hint?: string;
  /** What is wrong and how to put it right; marks the box as invalid. */
  error?: string;
  isLabelHidden?: boolean;
}

/** A text box with its name, its hint and its error, tied together for those who listen. */
export function Field({ label, hint, error, isLabelHidden = false, id, className, ...input }: FieldProps) {
  const made = useId();
  const boxId = id ?? made;
  const notes = [hint && `${boxId}-hint`, error && `${boxId}-error`].filter(Boolean).join(' ');
  return (
    <div className={styles.field}>
      <label htmlFor={boxId} className={styles.label}>
        {isLabelHidden ? <VisuallyHidden>{label}</VisuallyHidden> : label}
      </label>
      {hint !== undefined && (
        <span id={`${boxId}-hint`} className={styles.hint}>
          {hint}
        </span>
      )}
      <input
        id={boxId}
        className={`${inputClass} ${className ?? ''}`}
        aria-describedby={notes === '' ? undefined : notes}
        aria-invalid={error === undefined ? undefined : true}
        {...input}
      />
      {error !== undefined && (
        <span id={`${boxId}-error`} className={styles.error}>
          {error}
        </span>
      )}
    </div>
  );
}

/** A box to tick (or one of several to choose, with `type="radio"`), with how many it would leave. */
export function Check({ label, count, ...input }: ComponentProps<'input'> & { label: ReactNode; count?: ReactNode }) {
  return (
    <label className={styles.check}>
      <input type="checkbox" {...input} />
      <span className={styles.words}>{label}</span>
      {count !== undefined && <span className={styles.count}>{count}</span>}
    </label>
  );
}
