import { useCallback, useEffect, useMemo, useRef, useState } from 'react';

/** How long each year stands at least; longer when its links take longer to come. */
export const YEAR_MILLISECONDS = 450;

interface PlayOptions {
  /** The last year shown; null for all of them. */
  readonly year: number | null;
  readonly first: number;
  readonly last: number;
  /** What the year shows is still on its way: the play waits for it. */
  readonly isBusy: boolean;
  readonly onYear: (year: number | null, lasting: boolean) => void;
}

export interface Play {
  readonly isPlaying: boolean;
  start(): void;
  stop(): void;
}

/** Runs through the years, one after the other, and rests at the end on all of them. Whoever else moves the year stops it. */
export function usePlay({ year, first, last, isBusy, onYear }: PlayOptions): Play {
  const [head, setHead] = useState<number | null>(null);
  const own = useRef<number | null>(null);
  const move = useCallback(
    (next: number, lasting: boolean) => {
      const isEnd = next >= last;
      own.current = isEnd ? null : next;
      setHead(isEnd ? null : next);
      onYear(isEnd ? null : next, lasting);
    },
    [last, onYear],
  );

  useEffect(() => {
    // The page has yet to come to the year that was asked for.
    if (head === null || isBusy || year !== head) return;
    const step = setTimeout(() => move(head + 1, false), YEAR_MILLISECONDS);
    return () => clearTimeout(step);
  }, [head, isBusy, year, move]);

  useEffect(() => {
    if (year !== own.current) setHead(null);
  }, [year]);

  const isPlaying = head !== null;
  return useMemo(
    () => ({
      isPlaying,
      start: () => move(year === null || year + 1 >= last ? first : year, true),
      stop: () => setHead(null),
    }),
    [isPlaying, move, year, first, last],
  );
}
