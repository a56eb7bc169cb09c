import { apiPaths, type UnfinishedKept } from '@portulan/contract';
import { useEffect, useRef, useState, type RefObject } from 'react';

const TYPING_PAUSE_MS = 700;
/** Browsers let no more than this leave with a page that closes. */
const LEAVING_BYTES_MAX = 60_000;
const TOO_LONG = [400, 413];

export interface KeptState {
  readonly state: 'idle' | 'keeping' | 'kept' | 'failed' | 'too-long';
  /** ISO 8601. */
  readonly at: string | null;
}

interface KeptForm {
  readonly subject: string;
  readonly version: number | null;
  readonly onKept: (kept: UnfinishedKept) => void;
}

/**
 * Sends what stands in the boxes of a form to be kept: at each pause in typing, and when the page is left. One message
 * at a time, so that an older one never comes after a newer one; none once the form itself is sent.
 *
 * @param inside anything that stands in the form
 */
export function useKeptForm(inside: RefObject<HTMLElement | null>, { subject, version, onKept }: KeptForm): KeptState {
  const [kept, setKept] = useState<KeptState>({ state: 'idle', at: null });
  const tell = useRef(onKept);
  useEffect(() => {
    tell.current = onKept;
  });
  useEffect(() => {
    const form = inside.current?.closest('form');
    if (form === null || form === undefined) return undefined;
    let pause: ReturnType<typeof setTimeout> | undefined;
    let calling: AbortController | null = null;
    let [isChanged, isSent] = [false, false];
    const message = () => {
      const boxes = [...new FormData(form)].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : []));
      return JSON.stringify({ seenVersion: version, boxes });
    };
    const send = (body: string, more: RequestInit) => fetch(apiPaths.unfinished(subject), { method: 'PUT', headers: { 'content-type': 'application/json' }, body, ...more });
    const keep = async () => {
      if (!isChanged || isSent || calling !== null) return;
      isChanged = false;
      calling = new AbortController();
      try {
        const response = await send(message(), { signal: calling.signal });
        if (!response.ok) throw new Error(TOO_LONG.includes(response.status) ? 'too-long' : 'failed');
        const answer = (await response.json()) as UnfinishedKept;
        tell.current(answer);
        setKept({ state: isChanged ? 'keeping' : 'kept', at: answer.keptAt });
      } catch (failure) {
        isChanged = true;
        if (!isSent) setKept({ state: failure instanceof Error && failure.message === 'too-long' ? 'too-long' : 'failed', at: null });
        return;
      } finally {
        calling = null;
      }
      if (isChanged) wait();
    };
    const wait = () => {
      clearTimeout(pause);
      pause = setTimeout(() => void keep(), TYPING_PAUSE_MS);
    };
    const note = () => {
      if (!isChanged) setKept((before) => ({ state: 'keeping', at: before.at }));
      isChanged = true;
      wait();
    };
    const leave = () => {
      if (!isChanged || isSent) return;
      const body = message();
      isChanged = false;
      void send(body, { keepalive: new Blob([body]).size <= LEAVING_BYTES_MAX }).catch(() => undefined);
    };
    const leaveUnseen = () => {
      if (document.visibilityState === 'hidden') leave();
    };
    const stop = () => {
      isSent = true;
      clearTimeout(pause);
      calling?.abort();
    };
    form.addEventListener('input', note);
    form.addEventListener('submit', stop);
    document.addEventListener('visibilitychange', leaveUnseen);
    window.addEventListener('pagehide', leave);
    return () => {
      leave();
      clearTimeout(pause);
      form.removeEventListener('input', note);
      form.removeEventListener('submit', stop);
      document.removeEventListener('visibilitychange', leaveUnseen);
      window.removeEventListener('pagehide', leave);
    };
  }, [inside, subject, version]);
  return kept;
}
