import type { ReactNode } from 'react';
import { useWords } from '../shell/words.js';
import styles from './entry-section.module.css';

interface EntrySectionProps {
  readonly id: string;
  readonly title: string;
  /** How many things it holds, beside its title. */
  readonly total?: number;
  readonly children: ReactNode;
}

/** One part of an entry's page. */
export function EntrySection({ id, title, total, children }: EntrySectionProps) {
  const { count } = useWords();
  return (
    <section id={id} aria-labelledby={`${id}-titre`} className={styles.section}>
      <h2 id={`${id}-titre`} className={styles.title}>
        {title}
        {total === undefined ? null : <span className={styles.total}> {count(total)}</span>}
      </h2>
      {children}
    </section>
  );
}
