import { Button, Check } from '@portulan/ui';
import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react';
import { watchKept } from '../shell/watch-kept.js';
import { useWords } from '../shell/words.js';
import work from './work.module.css';

/** A letter, and what it does; what it presses bears it in `data-key`. Rows bear `data-row`. */
export interface ShortcutKey {
  readonly key: string;
  readonly label: string;
}

const KEPT_AS = 'portulan-shortcuts';
const watch = watchKept();

function areOn(): boolean {
  try {
    return localStorage.getItem(KEPT_AS) !== 'off';
  } catch {
    return true;
  }
}

function turn(isOn: boolean): void {
  try {
    if (isOn) localStorage.removeItem(KEPT_AS);
    else localStorage.setItem(KEPT_AS, 'off');
  } catch {
    // A browser that keeps nothing has them on.
  }
  watch.tell();
}

const neverChanges = () => () => undefined;
const STEPS: Readonly<Record<string, number>> = { j: 1, k: -1 };

/** Presses what bears the letter; on a page of rows that none bears, `j` and `k` go from one row to the next. */
function pressKey(key: string): void {
  const pressed = document.querySelector<HTMLElement>(`[data-key="${key}"]`);
  if (pressed !== null) return pressed.click();
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')];
  const at = rows.findIndex((row) => row === document.activeElement);
  const step = STEPS[key] ?? 0;
  rows[at === -1 ? 0 : Math.min(rows.length - 1, Math.max(0, at + step))]?.focus();
}

/** The keys of a page of rows. */
export function RowKeys() {
  const { say } = useWords();
  const keys = [
    { key: 'j', label: say('curation.keys.next-row') },
    { key: 'k', label: say('curation.keys.previous-row') },
  ];
  return <ShortcutKeys keys={keys} />;
}

/** Whether scripts run: without them a page shows no key. */
const useScripted = () => useSyncExternalStore(neverChanges, () => true, () => false);

const WRITTEN_IN = 'input:not([type=checkbox], [type=radio], [type=submit], [type=button]), textarea, select, [contenteditable]';

/** Whether a key is meant for what is being written, or for the browser. */
const isElsewhere = (event: KeyboardEvent) => event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || (event.target instanceof Element && event.target.closest(WRITTEN_IN) !== null);

/**
 * Single letters that press the links and buttons of the page, shown by `?`. They can be switched off (WCAG 2.1.4), are
 * deaf while one writes, and everything they do is done without them too.
 */
export function ShortcutKeys({ keys }: { keys: readonly ShortcutKey[] }) {
  const { say } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const isOn = useSyncExternalStore(watch.listen, areOn, () => true);
  const isScripted = useScripted();
  const show = useCallback(() => dialog.current?.showModal(), []);
  useEffect(() => {
    if (!isOn) return undefined;
    const press = (event: KeyboardEvent) => {
      if (isElsewhere(event) || dialog.current?.open === true) return;
      if (event.key === '?') show();
      else if (!keys.some(({ key }) => key === event.key)) return;
      else pressKey(event.key);
      event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [isOn, keys, show]);
  if (!isScripted) return null;
  return (
    <>
      <Button kind="quiet" size="small" onClick={show} className={work.shortcuts}>
        {say('curation.keys')} <span className={work.key}>?</span>
      </Button>
      <dialog ref={dialog} className={work.keys} aria-labelledby="keys-title">
        <h2 id="keys-title">{say('curation.keys')}</h2>
        <dl>
          {[...keys, { key: '?', label: say('curation.keys.show') }].map(({ key, label }) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{label}</dd>
            </div>
          ))}
        </dl>
        <Check label={say('curation.keys.on')} checked={isOn} onChange={(event) => turn(event.currentTarget.checked)} />
        <Button onClick={() => dialog.current?.close()}>{say('curation.keys.close')}</Button>
      </dialog>
    </>
  );
}
