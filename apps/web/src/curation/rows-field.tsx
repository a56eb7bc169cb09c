import { VisuallyHidden } from '@portulan/ui';
import { useId, type ReactNode } from 'react';
import styles from './curation.module.css';
import { describedBy, FieldNotes, type Described, type FieldNoting } from './field-notes.js';
import { withSpareRows, type FormRows } from './read-entry-form.js';

interface RowsFieldProps extends FieldNoting {
  readonly legend: string;
  readonly rows: FormRows;
  /** The boxes of one line; what is told of the field goes to the one that is written in. */
  readonly renderRow: (row: FormRows[number], index: number, described: Described) => ReactNode;
  readonly children?: ReactNode;
}

/** A field of several lines, with lines left for more. */
export function RowsField({ legend, rows, help, error, renderRow, children }: RowsFieldProps) {
  const id = useId();
  const described = describedBy(id, { help, error });
  return (
    <fieldset className={styles.rows} aria-describedby={described['aria-describedby']}>
      <legend>
        <VisuallyHidden>{legend}</VisuallyHidden>
      </legend>
      <FieldNotes id={id} help={help} error={error} />
      {withSpareRows(rows).map((row, index) => (
        <div key={index} className={styles.row}>
          {renderRow(row, index, described)}
        </div>
      ))}
      {children}
    </fieldset>
  );
}
