import { inputClass } from '@portulan/ui';
import { useId } from 'react';
import { curationStyles } from '../curation/index.js';

interface MessageBoxProps {
  readonly label: string;
  readonly hint?: string;
  readonly error: string | undefined;
  readonly typed: string;
  readonly rows: number;
  readonly maxLength: number;
  readonly isRequired: boolean;
}

/** What a visitor says in their own words. */
export function MessageBox({ label, hint, error, typed, rows, maxLength, isRequired }: MessageBoxProps) {
  const id = useId();
  const notes = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={curationStyles.box}>
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <span id={`${id}-hint`} className={curationStyles.hint}>
          {hint}
        </span>
      )}
      <textarea
        id={id}
        name="sender.message"
        rows={rows}
        maxLength={maxLength}
        defaultValue={typed}
        required={isRequired}
        aria-describedby={notes === '' ? undefined : notes}
        aria-invalid={error === undefined ? undefined : true}
        className={`${inputClass} ${curationStyles.textarea}`}
      />
      {error !== undefined && (
        <span id={`${id}-error`} className={curationStyles.error}>
          {error}
        </span>
      )}
    </div>
  );
}
