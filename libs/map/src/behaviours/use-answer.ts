import { useEffect, useRef, useState } from 'react';

export interface Answered<Answer> {
  /** The newest answer, kept while the next one is on its way. */
  readonly answer: Answer | null;
  /** The address it answers. */
  readonly address: string | null;
  readonly isLoading: boolean;
  readonly hasFailed: boolean;
}

const KEPT = 40;

interface Preparation<Answer> {
  /** An answer already at hand. */
  readonly known?: { readonly address: string; readonly answer: Answer } | undefined;
  /** What takes long and can be done as the answer comes, apart from drawing it. */
  readonly prepare?: (answer: Answer) => unknown;
}

/**
 * Fetches a JSON answer and keeps up with its address: an answer that comes late never replaces a newer one, and going back
 * to an address seen a moment ago asks nothing.
 *
 * @param address null asks nothing and forgets the answer
 * @param preparation the same throughout but for `known`
 */
export function useAnswer<Answer>(address: string | null, { known, prepare }: Preparation<Answer> = {}): Answered<Answer> {
  const kept = useRef(new Map<string, Answer>());
  if (known !== undefined) kept.current.set(known.address, known.answer);
  const [state, setState] = useState<Answered<Answer>>({
    answer: known?.answer ?? null,
    address: known?.address ?? null,
    isLoading: false,
    hasFailed: false,
  });

  useEffect(() => {
    if (address === null) {
      setState({ answer: null, address: null, isLoading: false, hasFailed: false });
      return undefined;
    }
    const seen = kept.current.get(address);
    if (seen !== undefined) {
      setState({ answer: seen, address, isLoading: false, hasFailed: false });
      return undefined;
    }
    const stop = new AbortController();
    setState((before) => ({ ...before, isLoading: true }));
    fetchAnswer<Answer>(address, stop.signal).then(
      (answer) => {
        keep(kept.current, address, answer);
        prepare?.(answer);
        setState({ answer, address, isLoading: false, hasFailed: false });
      },
      () => {
        if (!stop.signal.aborted) setState((before) => ({ ...before, isLoading: false, hasFailed: true }));
      },
    );
    return () => stop.abort();
  }, [address, prepare]);

  return state;
}

/** One JSON answer; a call given up throws, however late. */
export async function fetchAnswer<Answer>(address: string, signal: AbortSignal): Promise<Answer> {
  const response = await fetch(address, { signal, headers: { accept: 'application/json' } });
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  const answer = (await response.json()) as Answer;
  // A body that was read to its end just as the next request started is late all the same.
  signal.throwIfAborted();
  return answer;
}

/** Keeps an answer for those who come back, the oldest making room. */
export function keep<Answer>(kept: Map<string, Answer>, address: string, answer: Answer): void {
  kept.set(address, answer);
  const [oldest] = kept.keys();
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
}
