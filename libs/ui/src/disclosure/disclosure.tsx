import type { ReactNode } from 'react';
import styles from './disclosure.module.css';

export interface DisclosureProps {
  title: ReactNode;
  /** A word beside the title: how many are chosen, how many there are. */
  note?: ReactNode;
  isOpen?: boolean;
  children: ReactNode;
}

/** Something that folds away, by the browser's own means: it works before and without any script. */
export function Disclosure({ title, note, isOpen, children }: DisclosureProps) {
  return (
    <details className={styles.disclosure} open={isOpen}>
      <summary className={styles.summary}>
        <span className={styles.title}>{title}</span>
        {note !== undefined && <span className={styles.note}>{note}</span>}
        <span className={styles.arrow} aria-hidden="true" />
      </summary>
      <div className={styles.body}>{children}</div>
    </details>
  );
}
