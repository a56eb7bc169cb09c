import { apiPaths, type Lang, type SuggestionsAnswer } from '@portulan/contract';
import { useEffect, useState } from 'react';

const TYPING_PAUSE_MS = 120;
const SHORTEST_QUERY = 2;
const NOTHING: SuggestionsAnswer = { groups: [] };

export interface Suggestions {
  /** The words that the answer is for: an older answer stays until the newer one is there. */
  query: string;
  answer: SuggestionsAnswer;
  hasFailed: boolean;
}

/**
 * What the words typed so far could mean, asked of the API at each pause of the typing. A late answer never replaces a newer one:
 * each new question calls off the one before.
 */
export function useSuggestions(typed: string, lang: Lang): Suggestions {
  const query = typed.trim();
  const [found, setFound] = useState<Suggestions>({ query: '', answer: NOTHING, hasFailed: false });
  const isAsked = query.length >= SHORTEST_QUERY;

  useEffect(() => {
    if (!isAsked) return;
    const calling = new AbortController();
    const pause = setTimeout(async () => {
      try {
        const address = `${apiPaths.search}?${new URLSearchParams({ q: query, lang })}`;
        const response = await fetch(address, { signal: calling.signal, headers: { Accept: 'application/json' } });
        if (!response.ok) throw new Error(`search answered ${response.status}`);
        const answer = (await response.json()) as SuggestionsAnswer;
        if (!calling.signal.aborted) setFound({ query, answer, hasFailed: false });
      } catch {
        if (!calling.signal.aborted) setFound({ query, answer: NOTHING, hasFailed: true });
      }
    }, TYPING_PAUSE_MS);
    return () => {
      clearTimeout(pause);
      calling.abort();
    };
  }, [query, lang, isAsked]);

  return isAsked ? found : { query: '', answer: NOTHING, hasFailed: false };
}
