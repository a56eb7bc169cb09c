import { createContext, startTransition, use, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { useLocation, useNavigate, useNavigation } from 'react-router';
import { isPlainClick } from './use-follow.js';

export interface Way {
  /** One to come back to; any other replaces the one before. */
  readonly isStep: boolean;
}

/** The query of the page's address in the hands of all who change it: each adds to what the others asked for. */
export interface PageAddress {
  /** What was asked for last, by any hand: often ahead of what is on screen. Words on their way are as typed. */
  latest(): URLSearchParams;
  /** Counts from now on, and is sent later. What follows it may be drawn when no key waits, unless it is urgent. */
  hold(query: URLSearchParams, isUrgent: boolean): void;
  /** Goes to the same page with that query; what is held stays, as it was typed. */
  send(query: URLSearchParams, way: Way): void;
  /** Holds and sends in one; what is asked for already is not asked again. */
  ask(query: URLSearchParams, isStep: boolean): void;
  /** Writes a query that asks nothing of the server, such as a moved view; what is drawn from the address follows when a hand comes to it. */
  note(query: URLSearchParams): void;
  /** Hears of a query that came by other means than these: back and forward, a link. Returns what ends it. */
  onFollow(hear: () => void): () => void;
}

const AddressContext = createContext<PageAddress | null>(null);
const SearchContext = createContext<string | null>(null);
const ParamsContext = createContext<URLSearchParams | null>(null);

/**
 * Keeps what is asked of the page's address in one place. What was asked for counts from then on, though the router tells of
 * it some moments later, and the page is drawn with it later still.
 */
export function PageAddressProvider({ children }: { readonly children: ReactNode }) {
  const { pathname, search, key } = useLocation();
  const navigate = useNavigate();
  const { state, location: pending } = useNavigation();
  /** Where the page is, or is about to be. */
  const target = pending?.pathname === pathname ? pending.search : search;
  const own = useMemo(() => new URLSearchParams(search), [pathname]); // eslint-disable-line react-hooks/exhaustive-deps -- as the page was opened
  const [held, setHeld] = useState({ pathname, params: own });
  const [noted, setNoted] = useState({ key, search });
  const latest = useRef(own);
  /** Where the page stands or goes, then those asked for since, oldest first: of each the router may still tell. */
  const asked = useRef([target]);
  const now = useRef({ pathname, key, isLoading: false });
  /** The query asked for or noted last, while it is not drawn yet. */
  const untold = useRef<string | null>(null);
  /** The one of them whose drawing has begun. */
  const telling = useRef<string | null>(null);
  const listeners = useRef(new Set<() => void>());

  const hold = useCallback((query: URLSearchParams, isUrgent: boolean) => {
    latest.current = query;
    const draw = () => setHeld({ pathname: now.current.pathname, params: query });
    if (isUrgent) draw();
    else startTransition(draw);
  }, []);

  /** What was noted is drawn with what it is told with, from now on. */
  const tellNoted = useCallback(() => {
    telling.current = toSearch(latest.current);
    setNoted({ key: now.current.key, search: toSearch(latest.current) });
    setHeld({ pathname: now.current.pathname, params: latest.current });
  }, []);

  useLayoutEffect(() => {
    if (noted.search === untold.current) untold.current = null;
  }, [noted]);

  // Once drawn, never while drawing: a picture begun with a newer address may be given up for one with an older.
  useLayoutEffect(() => {
    const isOther = now.current.pathname !== pathname;
    now.current = { pathname, key, isLoading: state !== 'idle' };
    if (search === untold.current) untold.current = null;
    const ours = isOther ? -1 : asked.current.indexOf(target);
    // Our own question coming back changes nothing, even one that a newer has overtaken: what was asked since must stay.
    asked.current = ours < 0 ? [target] : asked.current.slice(ours);
    if (ours >= 0) return;
    untold.current = null;
    hold(isOther && target === search ? own : new URLSearchParams(target), true);
    for (const hear of listeners.current) hear();
  }, [pathname, key, state, target, search, own, hold]);

  useEffect(() => {
    const followLink = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLElement>('a[href], button, summary') : null;
      if (link === null) return;
      // Addresses made from that of the page must be right when they are followed, copied or opened beside.
      tellAtOnce();
      const next = readPageLink(event, link, now.current.pathname);
      if (next === null) return;
      // It counts from its click: the router says where it goes some moments later, and a key struck between the two
      // would bring back what a chip took off. It is drawn once the click is over: a link that says its choice the other
      // way round would lead back before it is followed.
      asked.current.push(next);
      hold(new URLSearchParams(next), false);
      for (const hear of listeners.current) hear();
    };
    /** A hand that is about to follow, copy or read it: the slices of a drawing come before it is there. */
    const getReady = ({ target }: Event) => {
      if (untold.current === null || telling.current === untold.current) return;
      if (target instanceof Element && target.closest('a[href], button, summary, form') !== null) startTransition(tellNoted);
    };
    const tellAtOnce = () => {
      if (untold.current !== null) flushSync(tellNoted);
    };
    const handlers = { click: followLink, auxclick: followLink, contextmenu: followLink, pointerover: getReady, focusin: getReady, beforeprint: tellAtOnce } as const;
    const all = Object.entries(handlers) as [string, (event: Event) => void][];
    for (const [type, handle] of all) window.addEventListener(type, handle, { capture: true });
    return () => {
      for (const [type, handle] of all) window.removeEventListener(type, handle, { capture: true });
    };
  }, [hold, tellNoted]);

  const address = useMemo((): PageAddress => {
    const send = (query: URLSearchParams, { isStep }: Way) => {
      const next = toSearch(query);
      asked.current.push(next);
      untold.current = next;
      void navigate(now.current.pathname + next, { replace: !isStep, preventScrollReset: true });
    };
    return {
      latest: () => latest.current,
      hold,
      send,
      ask(query, isStep) {
        if (toSearch(query) === toSearch(latest.current)) return;
        hold(query, false);
        send(query, { isStep });
      },
      note(query) {
        latest.current = query;
        // What is on its way would take the note off again when it comes.
        if (asked.current.length > 1 || now.current.isLoading) return send(query, { isStep: false });
        window.history.replaceState(window.history.state, '', now.current.pathname + toSearch(query));
        untold.current = toSearch(query);
      },
      onFollow(hear) {
        listeners.current.add(hear);
        return () => listeners.current.delete(hear);
      },
    };
  }, [navigate, hold]);

  return (
    <AddressContext value={address}>
      <SearchContext value={noted.key === key ? noted.search : search}>
        <ParamsContext value={held.pathname === pathname ? held.params : own}>{children}</ParamsContext>
      </SearchContext>
    </AddressContext>
  );
}

/** The page's address, to change it. */
export const usePageAddress = (): PageAddress => given(use(AddressContext));

/** The query of the page's address as it is drawn, with its question mark; what the browser shows may be ahead for moments. */
export const usePageSearch = (): string => given(use(SearchContext));

/** What was asked for last, ahead of the answer on screen. */
export const usePageParams = (): URLSearchParams => given(use(ParamsContext));

function given<Value>(value: Value | null): Value {
  if (value === null) throw new Error('This page stands outside the provider of its address.');
  return value;
}

function toSearch(query: URLSearchParams): string {
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/** The query of this page that a plain click on a link leads to; null for any other click, or a place within the page. */
function readPageLink(event: MouseEvent, link: Element, pathname: string): string | null {
  if (!isPlainClick(event) || !(link instanceof HTMLAnchorElement) || link.target !== '') return null;
  const { origin, pathname: path, search, hash } = new URL(link.href, document.baseURI);
  return origin === location.origin && path === pathname && hash === '' ? search : null;
}
