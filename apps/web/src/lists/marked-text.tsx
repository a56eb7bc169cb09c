import { markWords } from './mark-words.js';

/** A text with the words looked for marked in it. */
export function MarkedText({ text, query }: { readonly text: string; readonly query: string | undefined }) {
  if (query === undefined || query === '') return text;
  return markWords(text, query).map((stretch, index) =>
    stretch.isFound ? <mark key={index}>{stretch.text}</mark> : stretch.text,
  );
}
