import { startTransition, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useLocation, useNavigate, useNavigation } from 'react-router';
import { tidyParams, toAddress, withoutValue, withOnly, withValue } from './list-address.js';
import { useTyping } from './use-typing.js';

/**
 * A key after a pause of so long asks at once; so does any key once the answer before is drawn, where answers come quicker
 * than this. Where they do not, keys closer than this make one question.
 */
export const TYPING_PAUSE_MILLISECONDS = 140;

export interface ListChoices {
  /** What the person asked for last, already ahead of the answer on screen. */
  readonly params: URLSearchParams;
  /** The same with the words typed since, for what is asked beside the list. */
  latest(): URLSearchParams;
  /** Types in the search box. Replaces the address: one word is not twenty steps back. */
  typeWords(words: string): void;
  /** Adds or takes off one value of a filter that holds several. */
  choose(name: string, value: string, isChosen: boolean): void;
  /** Sets a filter that holds one value; an empty text takes it off. */
  set(name: string, value: string): void;
  /** Sets several such filters in one step. */
  change(changes: Readonly<Record<string, string>>): void;
  /** Sends what is typed without waiting for the pause. */
  send(): void;
}

export interface ListAddress extends ListChoices {
  /** True while the answer on screen is not yet the one asked for. */
  readonly isLoading: boolean;
  /** True while words are being typed: what is heavy to draw may wait for the hand to rest. */
  readonly isTyping: boolean;
  /** The same without the words: another object only when a choice is another, so that no key draws the filters again. */
  readonly choosing: ListChoices;
}

/**
 * The list's choices, kept in the address and nowhere else. The controls follow `params`, which runs ahead of the
 * address while a question is under way, so that no box unticks itself. The router gives up a question when a newer one
 * leaves: a late answer never covers a newer one.
 */
export function useListAddress(): ListAddress {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const navigation = useNavigation();
  const isLoading = navigation.state === 'loading' && navigation.location.pathname === pathname;
  /** Where the page is, or is about to be: a chip that was clicked counts before its answer is there. */
  const target = isLoading ? navigation.location.search : search;
  const [params, setParams] = useState(() => new URLSearchParams(search));
  const latest = useRef(params);
  /** The address of the page, then those sent since, oldest first: on a busy machine each may still be told of. */
  const sent = useRef([search]);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const lastKey = useRef(0);
  const pace = useRef({ askedAt: 0, isUnderWay: false, isQuick: false });
  const [isTyping, noteKey] = useTyping();

  const stopTimer = useCallback(() => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
  }, []);

  const go = useCallback(
    (isStep: boolean) => {
      stopTimer();
      pace.current = { ...pace.current, askedAt: Date.now(), isUnderWay: true };
      const address = toAddress(pathname, tidyParams(latest.current));
      sent.current.push(address.slice(pathname.length));
      void navigate(address, { replace: !isStep, preventScrollReset: true });
    },
    [navigate, pathname, stopTimer],
  );

  useEffect(() => {
    if (isLoading) return;
    const isQuick = Date.now() - pace.current.askedAt < TYPING_PAUSE_MILLISECONDS;
    pace.current = { ...pace.current, isUnderWay: false, isQuick };
    if (isQuick && timer.current !== null) go(false);
  }, [isLoading, go]);

  const hold = useCallback((next: URLSearchParams) => {
    latest.current = next;
    setParams(next);
  }, []);

  useEffect(() => {
    // The address moved by other hands (back, a chip, a link): follow it. Our own question coming back changes nothing,
    // even one that a newer has overtaken: what was typed since must stay.
    const ours = sent.current.indexOf(target);
    sent.current = ours < 0 ? [target] : sent.current.slice(ours);
    if (ours >= 0) return;
    stopTimer();
    hold(new URLSearchParams(target));
  }, [target, hold, stopTimer]);

  useEffect(() => stopTimer, [stopTimer]);

  useEffect(() => {
    // A chip counts from its click: the router says where it goes some moments later, and a key struck between the two
    // would bring back what the chip took off.
    const followLink = (event: MouseEvent) => {
      const next = readListLink(event, pathname);
      if (next === null) return;
      stopTimer();
      sent.current.push(next);
      latest.current = new URLSearchParams(next);
      // Drawn once the click is over: a link that says its choice the other way round would lead back before it is followed.
      startTransition(() => setParams(latest.current));
    };
    document.addEventListener('click', followLink, { capture: true });
    return () => document.removeEventListener('click', followLink, { capture: true });
  }, [pathname, stopTimer]);

  const actions = useMemo(
    () => ({
      latest: () => latest.current,
      typeWords(words: string) {
        noteKey();
        const next = new URLSearchParams(latest.current);
        next.delete('page');
        // Kept as typed, spaces included, or the cursor would jump; the address gets the tidy version.
        next.set('q', words);
        latest.current = next;
        // The box holds its own letters: what else follows them may wait for the next key.
        startTransition(() => setParams(next));
        const now = Date.now();
        const { isQuick, isUnderWay } = pace.current;
        const isAskedAtOnce = timer.current === null && ((isQuick && !isUnderWay) || now - lastKey.current > TYPING_PAUSE_MILLISECONDS);
        lastKey.current = now;
        if (isAskedAtOnce) return go(false);
        stopTimer();
        timer.current = setTimeout(() => go(false), TYPING_PAUSE_MILLISECONDS);
      },
      choose(name: string, value: string, isChosen: boolean) {
        hold((isChosen ? withValue : withoutValue)(latest.current, name, value));
        go(true);
      },
      set(name: string, value: string) {
        hold(withOnly(latest.current, { [name]: value }));
        go(true);
      },
      change(changes: Readonly<Record<string, string>>) {
        hold(withOnly(latest.current, changes));
        go(true);
      },
      send() {
        go(false);
      },
    }),
    [go, hold, stopTimer, noteKey],
  );
  const choices = choicesOf(params);
  const choosing = useMemo(() => ({ params: new URLSearchParams(choices), ...actions }), [choices, actions]);
  return useMemo(() => ({ params, isLoading, isTyping, choosing, ...actions }), [params, isLoading, isTyping, choosing, actions]);
}

/** What is chosen, as text: neither the words nor the page. */
function choicesOf(params: URLSearchParams): string {
  const choices = new URLSearchParams(params);
  choices.delete('q');
  choices.delete('page');
  return choices.toString();
}

/** The query that a plain click on a link of the page leads to; null for any other click, or a place within the page. */
function readListLink(event: MouseEvent, pathname: string): string | null {
  const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
  if (!isPlain || link === null || link.target !== '') return null;
  const { origin, pathname: path, search, hash } = new URL(link.href, document.baseURI);
  return origin === location.origin && path === pathname && hash === '' ? search : null;
}
