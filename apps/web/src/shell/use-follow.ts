import { useCallback, type MouseEvent } from 'react';
import { useNavigate } from 'react-router';

/**
 * What a click does on a plain link inside the site, one for all the links of a long list: a link of the router keeps a dozen things of
 * its own, which a list of two hundred makes and throws away each time it changes. Its address is written by `inLang`; one that leads to
 * the same page leaves it where it is scrolled to.
 */
export function useFollow(): (event: MouseEvent<HTMLAnchorElement>) => void {
  const navigate = useNavigate();
  return useCallback(
    (event) => {
      if (event.defaultPrevented || !isPlainClick(event.nativeEvent)) return;
      event.preventDefault();
      const { pathname, search } = event.currentTarget;
      void navigate(pathname + search, { preventScrollReset: pathname === window.location.pathname });
    },
    [navigate],
  );
}

/** A click that means to go there, here: no key held with it, no other button. */
export const isPlainClick = ({ type, button, metaKey, ctrlKey, shiftKey, altKey }: Pick<globalThis.MouseEvent, 'type' | 'button' | 'metaKey' | 'ctrlKey' | 'shiftKey' | 'altKey'>): boolean =>
  type === 'click' && button === 0 && !metaKey && !ctrlKey && !shiftKey && !altKey;
