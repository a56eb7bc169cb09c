import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { onEarlyAnswer, type EarlyAnswer } from './early-answer.js';
import type { ListData, ListRoom } from './list-room.js';

/** A drawing in one piece that takes longer holds up a hand. */
const PIECE_MILLISECONDS = 50;
/** In slices, between which everything else has its turn, the same takes two or three times as long. */
const SLICES_MILLISECONDS = 2 * PIECE_MILLISECONDS;

interface DrawnAnswer<Room extends ListRoom> {
  readonly data: ListData<Room>;
  /** The query that it answers, where the router has not told of it yet. */
  readonly ahead: string | null;
}

/**
 * What a list draws: the newest answer, in one piece as it arrives where that is quickly done; where it is not, when the router tells
 * of it, in slices.
 *
 * @param told what the router told last
 */
export function useEarlyAnswer<Room extends ListRoom>(told: ListData<Room>): DrawnAnswer<Room> {
  const [early, setEarly] = useState<{ readonly answer: EarlyAnswer; readonly after: ListData<Room> } | null>(null);
  const last = useRef(told);
  const arrival = useRef({ time: 0, data: told as unknown });
  const isQuick = useRef(true);

  useLayoutEffect(() => {
    last.current = told;
    const { time, data } = arrival.current;
    if (data === told && time > 0 && !isQuick.current) isQuick.current = performance.now() - time < SLICES_MILLISECONDS;
  }, [told]);

  useEffect(
    () =>
      onEarlyAnswer((answer) => {
        const time = performance.now();
        arrival.current = { time, data: answer.data };
        if (!isQuick.current || answer.data.room !== last.current.room) return false;
        flushSync(() => setEarly({ answer, after: last.current }));
        isQuick.current = performance.now() - time < PIECE_MILLISECONDS;
        return true;
      }),
    [],
  );

  // Whatever the router tells afterwards is newer.
  return early !== null && early.after === told ? { data: early.answer.data as ListData<Room>, ahead: early.answer.search } : { data: told, ahead: null };
}
