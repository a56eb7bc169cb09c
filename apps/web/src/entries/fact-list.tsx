import type { ReactNode } from 'react';
import styles from './fact-list.module.css';

export interface Fact {
  readonly name: string;
  /** Nothing known: the line is left out, an empty label says nothing. */
  readonly value: ReactNode;
}

/** Facts side by side with what they are called; those without a value are not shown. */
export function FactList({ facts, className }: { readonly facts: readonly Fact[]; readonly className?: string }) {
  const known = facts.filter(({ value }) => value !== null && value !== undefined && value !== '' && value !== false);
  if (known.length === 0) return null;
  return (
    <dl className={[styles.facts, className].filter(Boolean).join(' ')}>
      {known.map(({ name, value }) => (
        <div key={name} className={styles.fact}>
          <dt className={styles.name}>{name}</dt>
          <dd className={styles.value}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
