import { useRef } from 'react';

/** A value that stays as it was while something goes on, and is the newest one again afterwards. */
export function useHeldWhile<Value>(isHeld: boolean, value: Value): Value {
  const shown = useRef(value);
  if (!isHeld) shown.current = value;
  return shown.current;
}
