import type { FormTurn, UnfinishedKept } from '@portulan/contract';
import { useRef } from 'react';
import { useWords } from '../shell/words.js';
import styles from './curation.module.css';
import { TYPED_FROM, TYPED_IN, useKeptForm } from './use-kept-form.js';

interface KeepTypingProps {
  readonly person: string;
  /** The id of the entry, or the room of a new one. */
  readonly subject: string;
  /** The version that whoever writes began from; null for a new entry. */
  readonly version: number | null;
  /** What the form was filled with, when it was with another typing of the same person. */
  readonly from: FormTurn | null;
  readonly onKept: (kept: UnfinishedKept) => void;
}

/** Keeps what is typed in the form around as it is typed, and says so at the foot of the window. */
export function KeepTyping({ person, subject, version, from, onKept }: KeepTypingProps) {
  const { say, hour } = useWords();
  const place = useRef<HTMLDivElement>(null);
  const kept = useKeptForm(place, { person, subject, version, from, onKept });
  const words = {
    idle: '',
    keeping: say('forms.keeping'),
    kept: kept.at === null ? '' : say('forms.kept-at', { time: hour(kept.at) }),
    failed: say('forms.not-kept'),
    'too-long': say('forms.too-long-to-keep'),
  };
  const isTrouble = kept.state === 'failed' || kept.state === 'too-long';
  return (
    <div ref={place} className={styles.kept}>
      {/* What is given up once the form is saved: this window's typing, and the one it was filled with. */}
      <input type="hidden" name={TYPED_IN} defaultValue="" />
      <input type="hidden" name={TYPED_FROM} defaultValue={from === null ? '' : `${from.windowId}:${from.turn}`} />
      {/* Said aloud only when something is amiss: a voice at every pause would keep nobody company. */}
      <p className={isTrouble ? styles.error : styles.note} role={isTrouble ? 'alert' : undefined}>
        {words[kept.state]}
      </p>
    </div>
  );
}
