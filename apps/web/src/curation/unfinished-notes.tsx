import type { UnfinishedKept } from '@portulan/contract';
import { Button } from '@portulan/ui';
import { useWords } from '../shell/words.js';
import styles from './curation.module.css';

/** What is known of others at work on the same entry. */
export type Writing = Pick<UnfinishedKept, 'others' | 'version'>;

/** Who else is writing in the form of the same entry, and whether they saved. */
export function WritersNote({ writing: { others, version }, seen }: { writing: Writing; seen: number }) {
  const { say, intl } = useWords();
  return (
    <div role="status">
      {version !== null && version > seen && <p className={styles.conflict}>{say('forms.saved-by-other', { version })}</p>}
      {others.length > 0 && <p className={styles.conflict}>{say('forms.others', { names: intl.formatList(others.map(({ name }) => name)), count: others.length })}</p>}
    </div>
  );
}

interface ResumedNoteProps {
  /** ISO 8601: when it was kept. */
  readonly keptAt: string;
  /** The version of today, where it is not the one that was begun from. */
  readonly newer: number | null;
}

/** Tells that the form holds what was typed at another visit, and lets it be given up. */
export function ResumedNote({ keptAt, newer }: ResumedNoteProps) {
  const { say, intl } = useWords();
  return (
    <div className={styles.conflict} role="status">
      <p>{say('forms.resumed', { at: intl.formatDate(keptAt, { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Paris' }) })}</p>
      {newer !== null && <p>{say('forms.resumed-older', { version: newer })}</p>}
      <form method="post" className={styles.actions}>
        <a href="#entry-form">{say('forms.resumed-keep')}</a>
        <Button type="submit" name="intent" value="drop-unfinished" size="small">
          {say('forms.resumed-drop')}
        </Button>
      </form>
    </div>
  );
}
