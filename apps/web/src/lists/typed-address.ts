import { createContext } from 'react';

/**
 * Everything asked for, words included, for the links among the filters: they follow each key, while the filters
 * themselves are drawn again only when a choice or the answer is another.
 */
export const TypedAddress = createContext<URLSearchParams | null>(null);
