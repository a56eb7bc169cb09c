import { QUERY_MAX_LENGTH } from '@portulan/contract';
import { Icon, VisuallyHidden } from '@portulan/ui';
import { memo, useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { rememberSearch } from '../shell/recent-searches.js';
import { useWords } from '../shell/words.js';
import { toAddress } from './list-address.js';
import { LIST_FORM } from './list-form.js';
import type { ListRoom } from './list-room.js';
import { RADIUSES_KM } from './near-place.js';
import styles from './search-field.module.css';
import type { ListAddress } from './use-list-address.js';

/** Filters that no control of the page holds: they came with a link, and a form sent without a script must keep them. */
const CARRIED = ['literal', 'commune', 'near', 'radius', 'bbox', 'polygon', 'size', 'lang'] as const;

/** A radius among those offered has its own control. */
const isCarried = (name: string, value: string) => name !== 'radius' || !RADIUSES_KM.some((km) => String(km) === value);

/** The list's form and its box: results follow each key; without a script, a button sends it. */
export const SearchField = memo(function SearchField({ room, address }: { readonly room: ListRoom; readonly address: ListAddress }) {
  const { say } = useWords();
  const { params, typeWords } = address;
  const { pathname } = useLocation();
  const box = useRef<HTMLInputElement>(null);
  const words = params.get('q') ?? '';
  const typed = useRef<string | null>(null);
  const type = (text: string) => {
    typed.current = text;
    typeWords(text);
  };
  // The box is the browser's own: a letter typed while the scripts arrive stays. The address changes it only when it
  // was not the box that changed the address.
  useEffect(() => {
    if (box.current === null) return;
    // Keys may have run ahead of what is drawn.
    const asked = address.latest().get('q') ?? '';
    if (typed.current === null && box.current.value !== asked) type(box.current.value);
    else if (typed.current !== asked) box.current.value = asked;
    typed.current = box.current.value;
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only what the address says
  }, [words]);
  return (
    <form
      id={LIST_FORM}
      role="search"
      aria-label={say(`${room}.search-label`)}
      onSubmit={(event) => {
        event.preventDefault();
        address.send();
        const words = box.current?.value.trim() ?? '';
        rememberSearch({ label: words, url: toAddress(pathname, new URLSearchParams({ q: words })) });
      }}
    >
      {CARRIED.flatMap((name) =>
        params.getAll(name).filter((value) => isCarried(name, value)).map((value) => <input key={`${name}:${value}`} type="hidden" name={name} value={value} />),
      )}
      <label htmlFor="mots">
        <VisuallyHidden>{say(`${room}.search-label`)}</VisuallyHidden>
      </label>
      <div className={styles.box}>
        <span className={styles.glass}>
          <Icon name="search" />
        </span>
        <input
          ref={box}
          id="mots"
          name="q"
          type="search"
          className={styles.input}
          defaultValue={words}
          maxLength={QUERY_MAX_LENGTH}
          placeholder={say(`${room}.search-example`)}
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="search"
          onChange={(event) => type(event.currentTarget.value)}
        />
        <button type="submit" className={styles.button}>
          <span className={styles.word}>{say('lists.search')}</span>
          <span className={styles.small}>
            <Icon name="search" />
          </span>
        </button>
      </div>
    </form>
  );
});
