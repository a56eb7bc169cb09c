import { sitePaths, type LookalikesAnswer } from '@portulan/contract';
import type { EntryRoom } from '@portulan/domain';
import { useEffect, useRef, useState } from 'react';
import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import styles from './curation.module.css';
import { lookalikeQuestion } from './lookalike-question.js';

const TYPING_PAUSE_MS = 300;

/**
 * Warns, while an entry is written in the form around, that one like it is there already. It reads the boxes
 * of the form as they are, and says nothing until something is alike.
 */
export function LookalikeNote({ room }: { room: EntryRoom }) {
  const { say } = useWords();
  const place = useRef<HTMLDivElement>(null);
  const [alike, setAlike] = useState<LookalikesAnswer['items']>([]);
  useEffect(() => {
    const form = place.current?.closest('form');
    if (form === null || form === undefined) return;
    let pause: ReturnType<typeof setTimeout> | undefined;
    let calling = new AbortController();
    let last = '';
    const look = () => {
      clearTimeout(pause);
      pause = setTimeout(async () => {
        const asked = lookalikeQuestion(room, new FormData(form));
        if ((asked ?? '') === last) return;
        last = asked ?? '';
        calling.abort();
        calling = new AbortController();
        const { signal } = calling;
        if (asked === null) return setAlike([]);
        try {
          const response = await fetch(asked, { signal });
          if (response.ok && !signal.aborted) setAlike(((await response.json()) as LookalikesAnswer).items);
        } catch {
          // A warning that does not come keeps nobody from writing.
        }
      }, TYPING_PAUSE_MS);
    };
    form.addEventListener('input', look);
    // A press may choose an actor without a key.
    form.addEventListener('click', look);
    look();
    return () => {
      form.removeEventListener('input', look);
      form.removeEventListener('click', look);
      clearTimeout(pause);
      calling.abort();
    };
  }, [room]);
  return (
    <div ref={place} role="status">
      {alike.length > 0 && (
        <div className={styles.conflict}>
          <p>{say('curation.lookalikes', { count: alike.length })}</p>
          <ul className={styles.lines}>
            {alike.map(({ id, label, reasons }) => (
              <li key={id}>
                <SiteLink to={sitePaths.editEntry(id)} target="_blank">
                  {label}
                </SiteLink>{' '}
                <span className={styles.note}>{reasons.map((reason) => say(`curation.reason.${reason}`)).join(', ')}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
