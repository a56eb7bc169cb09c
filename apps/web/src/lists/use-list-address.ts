import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useLocation, useNavigation } from 'react-router';
import { usePageAddress, usePageParams } from '../shell/page-address.js';
import { tidyParams, withoutValue, withOnly, withValue } from './list-address.js';
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
 *
 * @param drawn the query whose answer is on screen though the router has not told of it
 */
export function useListAddress(drawn: string | null = null): ListAddress {
  const { pathname } = useLocation();
  const page = usePageAddress();
  const params = usePageParams();
  const navigation = useNavigation();
  const isLoading = navigation.state === 'loading' && navigation.location.pathname === pathname && navigation.location.search !== drawn;
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
      page.send(tidyParams(page.latest()), { isStep });
    },
    [page, stopTimer],
  );

  useEffect(() => {
    if (isLoading) return;
    const isQuick = Date.now() - pace.current.askedAt < TYPING_PAUSE_MILLISECONDS;
    pace.current = { ...pace.current, isUnderWay: false, isQuick };
    // Once this drawing is over: what is drawn at once cannot begin within another.
    if (isQuick) queueMicrotask(() => timer.current !== null && go(false));
  }, [isLoading, go]);

  // Moved by other hands (back, a chip, a link): nothing that was typed before is asked for any more.
  useEffect(() => page.onFollow(stopTimer), [page, stopTimer]);
  useEffect(() => stopTimer, [stopTimer]);

  const actions = useMemo(
    () => ({
      latest: page.latest,
      typeWords(words: string) {
        noteKey();
        const next = new URLSearchParams(page.latest());
        next.delete('page');
        // Kept as typed, spaces included, or the cursor would jump; the address gets the tidy version.
        next.set('q', words);
        // The box holds its own letters: what else follows them may wait for the next key.
        page.hold(next, false);
        const now = Date.now();
        const { isQuick, isUnderWay } = pace.current;
        const isAskedAtOnce = timer.current === null && ((isQuick && !isUnderWay) || now - lastKey.current > TYPING_PAUSE_MILLISECONDS);
        lastKey.current = now;
        if (isAskedAtOnce) return go(false);
        stopTimer();
        timer.current = setTimeout(() => go(false), TYPING_PAUSE_MILLISECONDS);
      },
      choose(name: string, value: string, isChosen: boolean) {
        page.hold((isChosen ? withValue : withoutValue)(page.latest(), name, value), true);
        go(true);
      },
      set(name: string, value: string) {
        page.hold(withOnly(page.latest(), { [name]: value }), true);
        go(true);
      },
      change(changes: Readonly<Record<string, string>>) {
        page.hold(withOnly(page.latest(), changes), true);
        go(true);
      },
      send() {
        go(false);
      },
    }),
    [go, page, stopTimer, noteKey],
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
