import type { ActorAnswer } from '@portulan/contract';
import { Disclosure } from '@portulan/ui';
import { useWords } from '../shell/words.js';
import styles from './correction-note.module.css';

interface CorrectionNoteProps {
  readonly entry: Pick<ActorAnswer, 'label' | 'version' | 'keeper'>;
  /** The permanent address of the entry. */
  readonly address: string;
}

/** How to say that something is wrong, until contributions have their own form: a letter with what is needed to act on it. */
export function CorrectionNote({ entry, address }: CorrectionNoteProps) {
  const { say } = useWords();
  const { label, version } = entry;
  const subject = encodeURIComponent(say('entries.correct-subject', { label }));
  const body = encodeURIComponent(say('entries.correct-body', { label, address, version }));
  return (
    <div className={styles.note}>
      <Disclosure title={say('entries.correct')}>
        <p>{say('entries.correct-soon', { keeper: entry.keeper?.label ?? 'none' })}</p>
        <p>
          <a href={`mailto:?subject=${subject}&body=${body}`}>{say('entries.correct-mail')}</a>
        </p>
      </Disclosure>
    </div>
  );
}
