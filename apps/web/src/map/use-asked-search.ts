import { useCallback, useLayoutEffect, useMemo, useRef } from 'react';
import { useLocation, useNavigate, useNavigation } from 'react-router';

export interface AskedSearch {
  /** The query of the page's address as last asked for, here or elsewhere: often ahead of what is on screen. */
  latest(): URLSearchParams;
  /** Goes to the same page with that query; asking for what is asked already is nothing. A `lasting` change is one to come back to. */
  ask(query: URLSearchParams, lasting: boolean): void;
}

/**
 * Lets several hands change the address at once, each adding to what the others asked for. What was asked for counts from
 * then on, though the router tells of it some moments later, and the page is drawn with it later still.
 */
export function useAskedSearch(): AskedSearch {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const { location: pending } = useNavigation();
  const target = pending?.pathname === pathname ? pending.search : search;
  /** Where the page stands or goes, then those asked for since, oldest first: of each the router may still tell. */
  const asked = useRef([target]);

  // Once drawn, never while drawing: a picture begun with a newer address may be given up for one with an older.
  useLayoutEffect(() => {
    const ours = asked.current.indexOf(target);
    asked.current = ours < 0 ? [target] : asked.current.slice(ours);
  }, [target]);

  const latest = useCallback(() => new URLSearchParams(asked.current.at(-1)), []);
  const ask = useCallback(
    (query: URLSearchParams, lasting: boolean) => {
      const text = query.toString();
      const next = text === '' ? '' : `?${text}`;
      if (next === asked.current.at(-1)) return;
      asked.current.push(next);
      void navigate(pathname + next, { replace: !lasting, preventScrollReset: true });
    },
    [navigate, pathname],
  );
  return useMemo(() => ({ latest, ask }), [latest, ask]);
}
