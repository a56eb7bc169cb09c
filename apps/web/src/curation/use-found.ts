import { useEffect, useState } from 'react';
import { useWords } from '../shell/words.js';
import { readFound, searchPath, type FoundThing, type RelationSort } from './relations.js';

const TYPING_PAUSE_MS = 200;
const SHORTEST_QUERY = 2;

/** What the words typed name, asked at each pause; a late answer never replaces a newer one. */
export function useFound(sort: RelationSort, typed: string): { readonly query: string; readonly found: readonly FoundThing[] } {
  const { lang } = useWords();
  const query = typed.trim();
  const [answer, setAnswer] = useState<{ query: string; found: readonly FoundThing[] }>({ query: '', found: [] });
  useEffect(() => {
    if (query.length < SHORTEST_QUERY) return;
    const calling = new AbortController();
    const pause = setTimeout(async () => {
      try {
        const response = await fetch(searchPath(sort, query, lang), { signal: calling.signal, headers: { Accept: 'application/json' } });
        if (response.ok) setAnswer({ query, found: readFound(sort, await response.json()) });
      } catch {
        // The button asks as well.
      }
    }, TYPING_PAUSE_MS);
    return () => {
      clearTimeout(pause);
      calling.abort();
    };
  }, [query, lang, sort]);
  return query.length < SHORTEST_QUERY ? { query: '', found: [] } : answer;
}
