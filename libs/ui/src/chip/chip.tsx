import type { ReactNode } from 'react';
import styles from './chip.module.css';

/** The look of a chip, for the link or the button it is. */
export function chipClass({ chosen = false }: { chosen?: boolean } = {}): string {
  return chosen ? `${styles.chip} ${styles.chosen}` : String(styles.chip);
}

/** Chips side by side, read as a list; each child is one item. */
export function ChipList({ children, label }: { children: readonly ReactNode[]; label: string }) {
  return (
    <ul className={styles.list} role="list" aria-label={label}>
      {children.map((child, index) => (
        <li key={index}>{child}</li>
      ))}
    </ul>
  );
}
