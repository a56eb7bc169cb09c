import { useEffect, useRef, type RefObject } from 'react';

/**
 * Keeps the keyboard where it was: when what had the focus leaves a part of the page (a pin let go, a filter taken off), the focus
 * goes to a place of that part, not back to the top of the page.
 *
 * @param home takes the focus: it needs a `tabIndex`
 */
export function useFocusKept(room: RefObject<HTMLElement | null>, home: RefObject<HTMLElement | null>): void {
  const last = useRef<EventTarget | null>(null);

  useEffect(() => {
    const part = room.current;
    if (part === null) return undefined;
    const note = ({ target }: FocusEvent) => {
      last.current = target;
    };
    part.addEventListener('focusin', note);
    return () => part.removeEventListener('focusin', note);
  }, [room]);

  // After any drawing: only then is something gone.
  useEffect(() => {
    const { activeElement, body } = document;
    if (!(last.current instanceof Node) || last.current.isConnected || (activeElement !== null && activeElement !== body)) return;
    last.current = null;
    home.current?.focus({ preventScroll: true });
  });
}
