import { useEffect, useMemo, useRef, useState } from 'react';
import { fetchAnswer, keep } from './use-answer.js';

/** One question among several: `key` says whose it is, whatever its address becomes. */
export interface Question {
  readonly key: string;
  readonly address: string;
}

/**
 * Several answers kept up with their addresses, as `useAnswer` does for one: the answer of a key stays until its next one has
 * come, and goes with its question.
 *
 * @returns the newest answer of each key that has one, in the order of the questions
 */
export function useAnswers<Answer>(questions: readonly Question[]): ReadonlyMap<string, Answer> {
  const kept = useRef(new Map<string, Answer>());
  const [answers, setAnswers] = useState<ReadonlyMap<string, Answer>>(new Map());
  const name = questions.map(({ key, address }) => `${key} ${address}`).join('\n');
  const latest = useRef(questions);
  latest.current = questions;

  useEffect(() => {
    const stop = new AbortController();
    const tell = (key: string, answer: Answer) => setAnswers((before) => new Map(before).set(key, answer));
    for (const { key, address } of latest.current) {
      const seen = kept.current.get(address);
      if (seen !== undefined) {
        tell(key, seen);
        continue;
      }
      fetchAnswer<Answer>(address, stop.signal).then(
        (answer) => {
          keep(kept.current, address, answer);
          tell(key, answer);
        },
        () => undefined,
      );
    }
    return () => stop.abort();
  }, [name]);

  return useMemo(
    () =>
      new Map(
        latest.current.flatMap(({ key }): [string, Answer][] => {
          const answer = answers.get(key);
          return answer === undefined ? [] : [[key, answer]];
        }),
      ),
    // By their name: the same questions in a new list give the same answers.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [answers, name],
  );
}
