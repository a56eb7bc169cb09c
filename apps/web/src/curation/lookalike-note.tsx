import { apiPaths, sitePaths, type LookalikesAnswer } from '@portulan/contract';
import { useEffect, useRef, useState } from 'react';
import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import styles from './curation.module.css';

const TYPING_PAUSE_MS = 300;
const SHORTEST_NAME = 3;

/**
 * Warns, while the name of an actor is written in the form around, that one like it is there already. It reads the boxes
 * of the form as they are, and says nothing until something is alike.
 */
export function LookalikeNote() {
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
        const said = new FormData(form);
        const text = (name: string) => String(said.get(name) ?? '').trim();
        const [name, kind, country] = [text('names.0.name'), text('kind'), text('country')];
        const asked = new URLSearchParams({ name, kind, country });
        if (String(asked) === last) return;
        last = String(asked);
        calling.abort();
        calling = new AbortController();
        const { signal } = calling;
        if (name.length < SHORTEST_NAME) return setAlike([]);
        try {
          const response = await fetch(`${apiPaths.staff}/lookalikes?${asked}`, { signal });
          if (response.ok && !signal.aborted) setAlike(((await response.json()) as LookalikesAnswer).items);
        } catch {
          // A warning that does not come keeps nobody from writing.
        }
      }, TYPING_PAUSE_MS);
    };
    form.addEventListener('input', look);
    look();
    return () => {
      form.removeEventListener('input', look);
      clearTimeout(pause);
      calling.abort();
    };
  }, []);
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
