import { useSyncExternalStore } from 'react';
import { watchKept } from './watch-kept.js';

/** Kept in this browser and nowhere else. */
export const RECENT_KEY = 'portulan:recent';
export const RECENT_MAX = 8;

/** Something looked for before: what it was called, and where that led. */
export interface RecentSearch {
  readonly label: string;
  /** A path of the site, without its language. */
  readonly url: string;
}

const NONE: readonly RecentSearch[] = [];
const watch = watchKept();
let known: { readonly text: string | null; readonly searches: readonly RecentSearch[] } = { text: null, searches: NONE };

/** Reads what the browser kept; the same text gives the same list, so that nothing is drawn twice. */
function readSearches(): readonly RecentSearch[] {
  let text: string | null = null;
  try {
    text = localStorage.getItem(RECENT_KEY);
  } catch {
    // A browser that keeps nothing has no past.
  }
  if (text !== known.text) known = { text, searches: text === null ? NONE : parseSearches(text) };
  return known.searches;
}

function parseSearches(text: string): readonly RecentSearch[] {
  try {
    const kept: unknown = JSON.parse(text);
    return Array.isArray(kept) ? kept.filter(isSearch).slice(0, RECENT_MAX) : NONE;
  } catch {
    return NONE;
  }
}

function isSearch(kept: unknown): kept is RecentSearch {
  const { label, url } = (kept ?? {}) as Partial<Record<keyof RecentSearch, unknown>>;
  return typeof label === 'string' && label !== '' && typeof url === 'string' && /^\/(?!\/)/.test(url);
}

function keepSearches(searches: readonly RecentSearch[]): void {
  try {
    if (searches.length === 0) localStorage.removeItem(RECENT_KEY);
    else localStorage.setItem(RECENT_KEY, JSON.stringify(searches));
  } catch {
    // As above.
  }
  watch.tell();
}

/** Keeps a search at the head of the list; the same words again only move up. */
export function rememberSearch({ label, url }: RecentSearch): void {
  const words = label.trim();
  if (words === '') return;
  const others = readSearches().filter((kept) => kept.label.toLowerCase() !== words.toLowerCase());
  keepSearches([{ label: words, url }, ...others].slice(0, RECENT_MAX));
}

/** Nothing was ever looked for. */
export function forgetSearches(): void {
  keepSearches(NONE);
}

/** What was looked for in this browser, the last first; never sent anywhere. */
export function useRecentSearches(): readonly RecentSearch[] {
  return useSyncExternalStore(watch.listen, readSearches, () => NONE);
}
