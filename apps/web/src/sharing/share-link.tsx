import { apiPaths, type ShortLinkAnswer } from '@portulan/contract';
import { Button, inputClass } from '@portulan/ui';
import { useEffect, useId, useRef, useState, useSyncExternalStore } from 'react';
import { useLocation, useRouteLoaderData } from 'react-router';
import { usePageSearch } from '../shell/page-address.js';
import { useWords } from '../shell/words.js';
import { sharedAddress } from './shared-address.js';
import styles from './sharing.module.css';

type Told = 'copied' | 'not-copied' | 'shortened' | 'not-shortened' | null;

const never = () => () => undefined;
/** Whether scripts run: without them the address is there to be selected, and nothing else is offered. */
const useScripted = () => useSyncExternalStore(never, () => true, () => false);

/** The whole address of what is on screen: to copy, and to shorten. */
export function ShareLink() {
  const { say } = useWords();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const isScripted = useScripted();
  const { pathname } = useLocation();
  const search = usePageSearch();
  const root = useRouteLoaderData('root') as { publicUrl?: string } | undefined;
  const [short, setShort] = useState<string | null>(null);
  const [told, setTold] = useState<Told>(null);
  const path = sharedAddress('', { pathname, search });
  // The button that was pressed is gone, and what it made is what is wanted next: selected as it takes the focus.
  useEffect(() => {
    if (short !== null) field.current?.focus();
  }, [short]);
  const address = short ?? (root?.publicUrl ?? '') + path;

  const copy = () => {
    navigator.clipboard.writeText(address).then(
      () => setTold('copied'),
      () => setTold('not-copied'),
    );
  };
  const shorten = () => {
    askShort(path).then(
      (url) => {
        setShort(url);
        setTold('shortened');
      },
      () => setTold('not-shortened'),
    );
  };
  return (
    <>
      <label htmlFor={id} className={styles.label}>
        {say('sharing.address')}
      </label>
      <input ref={field} id={id} className={inputClass} readOnly value={address} onFocus={(event) => event.currentTarget.select()} />
      {isScripted ? (
        <div className={styles.acts}>
          <Button size="small" onClick={copy}>
            {say('sharing.copy')}
          </Button>
          {short === null ? (
            <Button size="small" kind="quiet" onClick={shorten}>
              {say('sharing.shorten')}
            </Button>
          ) : null}
        </div>
      ) : null}
      <p role="status" className={styles.told}>
        {told === null ? null : say(`sharing.${told}`)}
      </p>
    </>
  );
}

async function askShort(path: string): Promise<string> {
  const answer = await fetch(apiPaths.links, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ path }) });
  if (!answer.ok) throw new Error(`Status ${answer.status}`);
  return ((await answer.json()) as ShortLinkAnswer).url;
}
