import { useEffect, useMemo, useRef, useState } from 'react';

/** What is drawn of one generation: the newest, or the one before it on its way out. */
export interface Generation<Value> {
  /** Two names in turn, so that the old and the new stand side by side. */
  readonly slot: 'a' | 'b';
  readonly key: string;
  readonly value: Value;
  readonly isLeaving: boolean;
}

/** How long the old stays under the new before it goes, and how long it takes to go. */
export const FADE_MILLISECONDS = 320;

/**
 * Keeps the former value a moment beside the new one when `key` changes, so that one can fade into the other. A value that
 * changes under the same key takes its place at once.
 */
export function useGenerations<Value>(value: Value, key: string, isStill: boolean): readonly Generation<Value>[] {
  const newest = useRef<Generation<Value>>({ slot: 'a', key, value, isLeaving: false });
  const [former, setFormer] = useState<Generation<Value> | null>(null);
  if (newest.current.key !== key) {
    const leaving = { ...newest.current, isLeaving: true };
    newest.current = { slot: leaving.slot === 'a' ? 'b' : 'a', key, value, isLeaving: false };
    if (!isStill) setFormer(leaving);
  } else if (newest.current.value !== value) newest.current = { ...newest.current, value };

  useEffect(() => {
    if (former === null) return undefined;
    const timer = setTimeout(() => setFormer(null), 2 * FADE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [former]);

  const current = newest.current;
  return useMemo(() => (former === null || former.slot === current.slot ? [current] : [former, current]), [former, current]);
}
