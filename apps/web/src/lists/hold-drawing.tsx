import { act } from '@testing-library/react';
import { lazy, type ReactNode } from 'react';

/** Something that is begun to be drawn and takes its time, for the specs: the page before it stays on screen, and hands use it. */
export function holdDrawing(): { readonly Slow: () => ReactNode; readonly finish: () => Promise<void> } {
  let drawn!: () => void;
  const drawing = new Promise<void>((resolve) => {
    drawn = resolve;
  });
  const Held = lazy(async () => {
    await drawing;
    return { default: () => null };
  });
  return { Slow: () => <Held />, finish: () => act(async () => drawn()) };
}
