import type { CSSProperties, ReactNode } from 'react';
import styles from './tag.module.css';

export interface TagProps {
  children: ReactNode;
  /** A CSS colour, shown as a dot beside the words: never instead of them. */
  colour?: string;
  boxed?: boolean;
}

/** A short quality of something: its kind, its form, its theme. */
export function Tag({ children, colour, boxed = false }: TagProps) {
  return (
    <span className={boxed ? `${styles.tag} ${styles.boxed}` : styles.tag}>
      {colour !== undefined && (
        <span className={styles.dot} style={{ '--tag-colour': colour } as CSSProperties} aria-hidden="true" />
      )}
      <span>{children}</span>
    </span>
  );
}
