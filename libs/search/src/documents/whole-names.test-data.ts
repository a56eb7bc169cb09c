import { FoldedName } from './folded-name.js';
import { NAME_SEPARATOR } from './search-document.js';
import { tellNames } from './weigh-words.js';

/** The names of an entry, each whole, as its texts tell them: its own, and those made of the roots of their words. */
export function wholeNames(texts: readonly string[]): { own: string[]; roots: string[] } {
  const names = (texts[0] ?? '').split(NAME_SEPARATOR).filter((name) => name !== '').map((name) => new FoldedName(name));
  const { own, roots } = tellNames(names);
  return { own: own.map(({ whole }) => whole.text), roots: roots.map(({ whole }) => whole.text) };
}
