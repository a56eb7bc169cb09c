import { apiPaths, type FacetName, type FacetSearchAnswer, type Lang } from '@portulan/contract';
import { useEffect, useState } from 'react';
import { onlyFilters } from './list-address.js';
import type { ListRoom } from './list-room.js';

const TYPING_PAUSE_MS = 140;
const NOTHING: FacetSearchAnswer = { values: [], total: 0 };

interface FacetSearching {
  readonly room: ListRoom;
  readonly name: FacetName;
  readonly typed: string;
  readonly params: URLSearchParams;
  readonly lang: Lang;
}

export interface FacetFound extends FacetSearchAnswer {
  /** The words that the answer is for: an older answer stays until the newer one is there; null before the first. */
  readonly words: string | null;
  readonly hasFailed: boolean;
}

/** Asks the API for the values of a facet by name, at each pause of the typing; each question calls off the one before. */
export function useFacetSearch({ room, name, typed, params, lang }: FacetSearching, isOn: boolean): FacetFound {
  const words = typed.trim().slice(0, 80);
  const [found, setFound] = useState<FacetFound>({ ...NOTHING, words: null, hasFailed: false });
  const query = onlyFilters(params).toString();
  const isAsked = isOn && words !== '';

  useEffect(() => {
    if (!isAsked) return;
    const calling = new AbortController();
    const pause = setTimeout(async () => {
      const asked = new URLSearchParams(query);
      for (const [key, value] of Object.entries({ room, facet: name, find: words, lang })) asked.set(key, value);
      try {
        const response = await fetch(`${apiPaths.facets}?${asked}`, { signal: calling.signal, headers: { Accept: 'application/json' } });
        if (!response.ok) throw new Error(`facets answered ${response.status}`);
        const answer = (await response.json()) as FacetSearchAnswer;
        if (!calling.signal.aborted) setFound({ ...answer, words, hasFailed: false });
      } catch {
        if (!calling.signal.aborted) setFound({ ...NOTHING, words, hasFailed: true });
      }
    }, TYPING_PAUSE_MS);
    return () => {
      clearTimeout(pause);
      calling.abort();
    };
  }, [isAsked, words, query, room, name, lang]);

  return isAsked ? found : { ...NOTHING, words: null, hasFailed: false };
}
