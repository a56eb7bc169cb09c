import { TYPING_REST_MILLISECONDS } from '@portulan/map';
import { startTransition, useCallback, useEffect, useRef, useState } from 'react';

/** Whether somebody is typing, and what to call at each key. */
export function useTyping(): readonly [boolean, () => void] {
  const [isTyping, setTyping] = useState(false);
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(rest.current), []);
  const note = useCallback(() => {
    clearTimeout(rest.current);
    startTransition(() => setTyping(true));
    rest.current = setTimeout(() => startTransition(() => setTyping(false)), TYPING_REST_MILLISECONDS);
  }, []);
  return [isTyping, note];
}
