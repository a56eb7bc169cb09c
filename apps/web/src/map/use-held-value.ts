import { useEffect, useRef, useState } from 'react';

/** A hand that rests this long on a slider has chosen: the next move is another step back. */
const REST_MILLISECONDS = 900;

/**
 * What a slider shows while a hand is on it: at once what the hand says, whatever the address has come to meanwhile; at
 * rest what the address says. The first move is a lasting one, those that follow without a rest replace it.
 */
export function useHeldValue(value: number, onMove: (value: number, lasting: boolean) => void): readonly [number, (value: number) => void] {
  const [held, setHeld] = useState<number | null>(null);
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(rest.current), []);
  const move = (next: number) => {
    onMove(next, held === null);
    setHeld(next);
    clearTimeout(rest.current);
    rest.current = setTimeout(() => setHeld(null), REST_MILLISECONDS);
  };
  return [held ?? value, move];
}
