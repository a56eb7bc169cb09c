import type { EntryNames } from '@portulan/contract';
import type { Refused } from '../people/ask-account.server.js';
import { useWords } from '../shell/words.js';
import styles from './curation.module.css';
import type { FieldLists } from './field-box.js';
import { sayValue } from './say-value.js';
import { useRefusalWords } from './use-refusal-words.js';

interface EditRefusalProps {
  /** Null when something was looked for, and nothing was to be written yet. */
  readonly refused: Refused | null;
  /** Fields that somebody else changed too, with their values of today. */
  readonly others: Readonly<Record<string, unknown>>;
  readonly lists: FieldLists;
  readonly names: EntryNames;
}

/** Why nothing was written; where somebody changed the same fields meanwhile, what they say today. */
export function EditRefusal({ refused, others, lists, names }: EditRefusalProps) {
  const words = useWords();
  const { say } = words;
  const sayRefusal = useRefusalWords();
  if (refused === null) return <p className={styles.told} role="status">{say('curation.not-saved-yet')}</p>;
  if (Object.keys(others).length === 0) {
    return (
      <p className={styles.refused} role="alert">
        {say('curation.refused', { reason: sayRefusal(refused) })}
      </p>
    );
  }
  return (
    <div className={styles.conflict} role="alert">
      <p>{say('curation.conflict')}</p>
      <dl>
        {Object.entries(others).map(([field, value]) => (
          <div key={field}>
            <dt>{say(`curation.field.${field}`)}</dt>
            <dd>{say('curation.conflict-now', { value: sayValue(field, value, words, lists, names) })}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
