import { apiPaths, type FormTurn, type UnfinishedKept } from '@portulan/contract';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { dropTail, keepTail } from '../shell/typed-tails.js';
import { isTouched } from './is-touched.js';
import { newWindowId } from './new-window-id.js';

const TYPING_PAUSE_MS = 700;
/** Browsers let no more than this leave with a page that closes. */
const LEAVING_BYTES_MAX = 60_000;
const TOO_LONG = [400, 413];
/** Boxes that say which typing a form is, and are none of it. */
export const TYPED_IN = 'typed-in';
export const TYPED_FROM = 'typed-from';

export interface KeptState {
  readonly state: 'idle' | 'keeping' | 'kept' | 'failed' | 'too-long';
  /** ISO 8601. */
  readonly at: string | null;
}

export interface KeptForm {
  readonly person: string;
  readonly subject: string;
  readonly version: number | null;
  /** What the form was filled with, when it was with another typing of the same person. */
  readonly from: FormTurn | null;
  readonly onKept: (kept: UnfinishedKept) => void;
}

/**
 * Sends what stands in the boxes of a form to be kept: at each pause in typing, and when the page is left. One message
 * at a time, counted, so that an older one never stands for a newer one; none once the form itself is sent. Until the
 * server has answered, the last of it is kept in the browser too.
 *
 * @param inside anything that stands in the form
 */
export function useKeptForm(inside: RefObject<HTMLElement | null>, { person, subject, version, from, onKept }: KeptForm): KeptState {
  const [kept, setKept] = useState<KeptState>({ state: 'idle', at: null });
  const tell = useRef(onKept);
  useEffect(() => {
    tell.current = onKept;
  });
  const fromKey = from === null ? null : JSON.stringify(from);
  useEffect(() => {
    const form = inside.current?.closest('form');
    if (form === null || form === undefined) return undefined;
    const owner = { person, subject, windowId: newWindowId() };
    const boxesOf = () => JSON.stringify([...new FormData(form)].flatMap(([name, value]) => (typeof value === 'string' && name !== TYPED_IN && name !== TYPED_FROM ? [[name, value]] : [])));
    let pause: ReturnType<typeof setTimeout> | undefined;
    let calling: AbortController | null = null;
    let [turn, isSent, isMissed] = [0, false, false];
    // What the server has. What was typed before this script came is not in it.
    let known = isTouched(form) ? null : boxesOf();
    let noted = known;
    let left: string | null = null;
    const write = (boxes: string) => {
      turn += 1;
      const body = `{"windowId":"${owner.windowId}","turn":${turn},"from":${fromKey ?? 'null'},"seenVersion":${version ?? 'null'},"boxes":${boxes}}`;
      keepTail(owner, body);
      return body;
    };
    const send = (body: string, more: RequestInit) => fetch(apiPaths.unfinished(subject), { method: 'PUT', headers: { 'content-type': 'application/json' }, body, ...more });
    const take = async (response: Response, boxes: string) => {
      if (!response.ok) throw new Error(TOO_LONG.includes(response.status) ? 'too-long' : 'failed');
      const answer = (await response.json()) as UnfinishedKept;
      known = boxes;
      const isWhole = boxesOf() === known;
      if (isWhole && !isSent) dropTail(owner);
      tell.current(answer);
      setKept({ state: isWhole ? 'kept' : 'keeping', at: answer.keptAt });
      isMissed = false;
    };
    const keep = async () => {
      const boxes = boxesOf();
      if (isSent || calling !== null || boxes === known) return;
      calling = new AbortController();
      try {
        await take(await send(write(boxes), { signal: calling.signal }), boxes);
      } catch (failure) {
        isMissed = true;
        if (!isSent) setKept({ state: failure instanceof Error && failure.message === 'too-long' ? 'too-long' : 'failed', at: null });
        return;
      } finally {
        calling = null;
      }
      if (boxesOf() !== known) wait();
    };
    const wait = () => {
      clearTimeout(pause);
      pause = setTimeout(() => void keep(), TYPING_PAUSE_MS);
    };
    const note = () => {
      const boxes = boxesOf();
      if (isSent || boxes === noted) return;
      noted = boxes;
      form.setAttribute('data-typed', '');
      write(boxes);
      if (!isMissed) setKept((before) => ({ state: 'keeping', at: before.at }));
      wait();
    };
    // A press may fill boxes without a key: once it has done so.
    const noteSoon = () => void setTimeout(note);
    const leave = () => {
      const boxes = boxesOf();
      if (isSent || boxes === known || boxes === left) return;
      left = boxes;
      const body = write(boxes);
      void send(body, { keepalive: new Blob([body]).size <= LEAVING_BYTES_MAX })
        .then((response) => take(response, boxes))
        .catch(() => undefined);
    };
    const turnOver = () => {
      if (document.visibilityState === 'hidden') return leave();
      left = null;
      // What did not leave then leaves now.
      return wait();
    };
    const stop = () => {
      // Should the form itself not arrive, the browser has it; should it, this message is none any more.
      write(boxesOf());
      isSent = true;
      const box = form.elements.namedItem(TYPED_IN);
      if (box instanceof HTMLInputElement) box.value = `${owner.windowId}:${turn}`;
      clearTimeout(pause);
      calling?.abort();
    };
    const comeBack = (event: PageTransitionEvent) => {
      if (!event.persisted) return;
      isSent = false;
      left = null;
    };
    form.addEventListener('input', note);
    form.addEventListener('click', noteSoon);
    form.addEventListener('submit', stop);
    document.addEventListener('visibilitychange', turnOver);
    window.addEventListener('pagehide', leave);
    window.addEventListener('pageshow', comeBack);
    window.addEventListener('online', wait);
    if (known === null) note();
    return () => {
      leave();
      clearTimeout(pause);
      form.removeEventListener('input', note);
      form.removeEventListener('click', noteSoon);
      form.removeEventListener('submit', stop);
      document.removeEventListener('visibilitychange', turnOver);
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('pageshow', comeBack);
      window.removeEventListener('online', wait);
    };
  }, [inside, person, subject, version, fromKey]);
  return kept;
}
