import { apiPaths, sitePaths, type OfficialNumbersAnswer } from '@portulan/contract';
import { Button, inputClass } from '@portulan/ui';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import { completeForm, type OfficialBody } from './complete-form.js';
import styles from './curation.module.css';
import { useScripted } from './use-scripted.js';

const TYPING_PAUSE_MS = 250;
const SHORTEST_QUERY = 2;

/** The official French lists, to complete the form around from: by name or by SIREN, as one types. */
export function OfficialLists() {
  const { say } = useWords();
  const isScripted = useScripted();
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [items, setItems] = useState<readonly OfficialBody[] | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const query = typed.trim();
  useEffect(() => {
    if (query.length < SHORTEST_QUERY) return;
    const calling = new AbortController();
    const pause = setTimeout(async () => {
      try {
        const response = await fetch(`${apiPaths.officialNumbers}?${new URLSearchParams({ q: query })}`, { signal: calling.signal });
        if (response.ok) setItems(((await response.json()) as OfficialNumbersAnswer).items);
      } catch {
        // The numbers can be typed as well.
      }
    }, TYPING_PAUSE_MS);
    return () => {
      clearTimeout(pause);
      calling.abort();
    };
  }, [query]);
  if (!isScripted) return null;
  const shown = query.length < SHORTEST_QUERY ? null : items;
  const take = (body: OfficialBody) => {
    const form = box.current?.form;
    if (form === null || form === undefined) return;
    completeForm(form, body);
    setDone(body.label);
    setTyped('');
    setItems(null);
    box.current?.focus();
  };
  const holdEnter = (event: KeyboardEvent) => {
    // Enter would send the whole form; with Ctrl it is meant to.
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) event.preventDefault();
  };
  return (
    <div className={styles.box}>
      <label htmlFor={id}>{say('forms.official.look')}</label>
      <span id={`${id}-help`} className={styles.hint}>
        {say('forms.official.hint')}
      </span>
      <input ref={box} id={id} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} onKeyDown={holdEnter} maxLength={120} autoComplete="off" className={inputClass} aria-describedby={`${id}-help`} />
      <p role="status" className={styles.hint}>
        {done !== null && query === '' ? say('forms.official.done', { label: done }) : shown?.length === 0 ? say('forms.official.none') : ''}
      </p>
      {shown !== null && shown.length > 0 && (
        <ul role="list" className={styles.lines}>
          {shown.map((body) => (
            <li key={body.siren} className={styles.row}>
              <Button size="small" onClick={() => take(body)}>
                {say('forms.official.take', { label: body.label, detail: body.detail ?? 'none', siren: body.siren })}
              </Button>
              {body.takenBy !== null && (
                <span className={styles.note}>
                  {say('forms.official.taken')}{' '}
                  <SiteLink to={sitePaths.editEntry(body.takenBy.id)} target="_blank">
                    {body.takenBy.label}
                  </SiteLink>
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
