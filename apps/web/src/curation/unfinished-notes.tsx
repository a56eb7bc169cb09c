import type { FormTurn, UnfinishedKept } from '@portulan/contract';
import { Button } from '@portulan/ui';
import { inLang } from '../shell/lang.js';
import { useWords } from '../shell/words.js';
import styles from './curation.module.css';
import { TYPED_FROM } from './use-kept-form.js';

/** What is known of others at work on the same entry, and of one's own other windows. */
export type Writing = Pick<UnfinishedKept, 'others' | 'version' | 'windows'>;

/** Who else is writing in the form of the same entry, and whether they saved. */
export function WritersNote({ writing: { others, version }, seen }: { writing: Pick<Writing, 'others' | 'version'>; seen: number }) {
  const { say, list } = useWords();
  return (
    <div role="status">
      {version !== null && version > seen && <p className={styles.conflict}>{say('forms.saved-by-other', { version })}</p>}
      {others.length > 0 && <p className={styles.conflict}>{say('forms.others', { names: list(others.map(({ name }) => name)), count: others.length })}</p>}
    </div>
  );
}

interface ResumedNoteProps {
  /** ISO 8601: when it was kept. */
  readonly keptAt: string;
  /** The version of today, where it is not the one that was begun from. */
  readonly newer: number | null;
  readonly turn: FormTurn;
}

/** Tells that the form holds what was typed at another visit, and lets it be given up. */
export function ResumedNote({ keptAt, newer, turn }: ResumedNoteProps) {
  const { say, moment } = useWords();
  return (
    <div className={styles.conflict} role="status">
      <p>{say('forms.resumed', { at: moment(keptAt) })}</p>
      {newer !== null && <p>{say('forms.resumed-older', { version: newer })}</p>}
      <form method="post" className={styles.actions}>
        <a href="#entry-form">{say('forms.resumed-keep')}</a>
        <TurnBox turn={turn} />
        <Button type="submit" name="intent" value="drop-unfinished" size="small">
          {say('forms.resumed-drop')}
        </Button>
      </form>
    </div>
  );
}

/** Tells what the same person types, or typed, in other windows of the same form: each is kept apart, until it is taken up or given up. */
export function WindowsNote({ windows, from }: { windows: Writing['windows']; from: FormTurn | null }) {
  const { say, moment, lang } = useWords();
  // What this form was filled with is in it, unless somebody went on with that since.
  const others = windows.filter(({ windowId, turn }) => from === null || windowId !== from.windowId || turn > from.turn);
  return (
    <div role="status">
      {others.map(({ windowId, turn, keptAt }) => {
        return (
          <div key={windowId} className={styles.conflict}>
            <p>{say('forms.window', { at: moment(keptAt) })}</p>
            <form method="post" className={styles.actions}>
              <a href={inLang(`?saisie=${windowId}`, lang)}>{say('forms.window-take')}</a>
              <TurnBox turn={{ windowId, turn }} />
              <Button type="submit" name="intent" value="drop-unfinished" size="small">
                {say('forms.window-drop')}
              </Button>
            </form>
          </div>
        );
      })}
    </div>
  );
}

const TurnBox = ({ turn: { windowId, turn } }: { turn: FormTurn }) => <input type="hidden" name={TYPED_FROM} value={`${windowId}:${turn}`} readOnly />;
