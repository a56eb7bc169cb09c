import { createHash } from 'node:crypto';
import type { KnownPlace, Vocabulary } from '../vocabulary/index.js';

/**
 * Makes something of the vocabularies, and makes it again only when they are others: with all the communes of France that
 * takes long enough for a reader to notice.
 */
export function keepWhileSame<Made>(make: (vocabulary: Vocabulary, places: readonly KnownPlace[]) => Made) {
  let kept: { readonly key: string; readonly made: Made } | undefined;
  return (vocabulary: Vocabulary, places: readonly KnownPlace[]): Made => {
    const { countries, territories, themes, networks, sdgs, mark } = vocabulary;
    const hash = createHash('sha256').update(mark);
    for (const list of [countries, territories, themes, networks, sdgs]) hash.update(JSON.stringify([...list]));
    const key = hash.update(JSON.stringify(places)).digest('hex');
    if (kept?.key !== key) kept = { key, made: make(vocabulary, places) };
    return kept.made;
  };
}
