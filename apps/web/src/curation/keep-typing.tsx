import type { UnfinishedKept } from '@portulan/contract';
import { useRef } from 'react';
import { useWords } from '../shell/words.js';
import styles from './curation.module.css';
import { useKeptForm } from './use-kept-form.js';

interface KeepTypingProps {
  /** The id of the entry, or the room of a new one. */
  readonly subject: string;
  /** The version that whoever writes began from; null for a new entry. */
  readonly version: number | null;
  readonly onKept?: (kept: UnfinishedKept) => void;
}

const nobodyAsks = () => undefined;

/** Keeps what is typed in the form around as it is typed, and says so at the foot of the window. */
export function KeepTyping({ subject, version, onKept = nobodyAsks }: KeepTypingProps) {
  const { say, intl } = useWords();
  const place = useRef<HTMLDivElement>(null);
  const kept = useKeptForm(place, { subject, version, onKept });
  const words = {
    idle: '',
    keeping: say('forms.keeping'),
    kept: kept.at === null ? '' : say('forms.kept-at', { time: intl.formatDate(kept.at, { timeStyle: 'short', timeZone: 'Europe/Paris' }) }),
    failed: say('forms.not-kept'),
    'too-long': say('forms.too-long-to-keep'),
  };
  const isTrouble = kept.state === 'failed' || kept.state === 'too-long';
  return (
    <div ref={place} className={styles.kept}>
      {/* Said aloud only when something is amiss: a voice at every pause would keep nobody company. */}
      <p className={isTrouble ? styles.error : styles.note} role={isTrouble ? 'alert' : undefined}>
        {words[kept.state]}
      </p>
    </div>
  );
}
