import { useEffect } from 'react';
import { useRevalidator } from 'react-router';

/** A year that stands this long is one to tell everything of. */
const REST_MILLISECONDS = 250;

interface RestedYear {
  /** The last year that the address asks for, and the one that the data of the page was loaded for. */
  readonly asked: number | undefined;
  readonly loaded: number | undefined;
  /** Years run by: only the links follow, not the rest of the page. */
  readonly isRunning: boolean;
}

/** Once the year rests, the page catches up with it: filters, pinned places, relaxations. */
export function useRestedYear({ asked, loaded, isRunning }: RestedYear): void {
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    if (isRunning || asked === loaded || state !== 'idle') return;
    const rest = setTimeout(() => void revalidate(), REST_MILLISECONDS);
    return () => clearTimeout(rest);
  }, [asked, loaded, isRunning, state, revalidate]);
}
