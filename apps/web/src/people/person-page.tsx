import type { ReactNode } from 'react';
import type { Refused } from './ask-account.server.js';
import { useWords } from '../shell/words.js';
import styles from './person-page.module.css';

interface PersonPageProps {
  title: string;
  lead?: ReactNode;
  isWide?: boolean;
  refused?: Refused | undefined;
  /** What has just been done. */
  done?: string | undefined;
  children?: ReactNode;
}

/** A page of accounts: what it is for, what was refused or done, then its forms. */
export function PersonPage({ title, lead, isWide = false, refused, done, children }: PersonPageProps) {
  return (
    <div className={isWide ? `${styles.page} ${styles.wide}` : styles.page}>
      <header className={styles.intro}>
        <h1>{title}</h1>
        {lead !== undefined && <p>{lead}</p>}
      </header>
      {refused !== undefined && <RefusedNote refused={refused} />}
      {done !== undefined && (
        <p className={styles.done} role="status">
          {done}
        </p>
      )}
      {children}
    </div>
  );
}

/** Says what was refused in the language of the page; a code without words of its own keeps the sentence of the API. */
export function RefusedNote({ refused }: { refused: Refused }) {
  return (
    <p className={styles.refused} role="alert">
      {useRefusedWords()(refused)}
    </p>
  );
}

export function useRefusedWords(): (refused: Refused) => string {
  const { say, knows } = useWords();
  return ({ code, detail }) => {
    const id = `people.refused.${code}`;
    return knows(id) ? say(id) : detail || say('people.refused.failed');
  };
}

/** One part of a page, with its title. */
export function PersonSection({ title, id, children }: { title: string; id: string; children: ReactNode }) {
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

/** A form that changes something: posted by the browser itself, with or without scripts. */
export function PersonForm({ intent, onSubmit, children }: { intent?: string; onSubmit?: (() => void) | undefined; children: ReactNode }) {
  return (
    <form method="post" className={styles.form} onSubmit={onSubmit}>
      {intent !== undefined && <input type="hidden" name="intent" value={intent} />}
      {children}
    </form>
  );
}
