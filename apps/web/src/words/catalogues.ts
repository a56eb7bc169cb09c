import type { Lang } from '@portulan/contract';
import type { Words } from '../shell/words.js';

type Piece = () => Promise<{ words: Words }>;

/** The words of every language in three pieces: those of the lists and their entries, of the rooms around, of the desk. */
const PIECES: Readonly<Record<Lang, readonly [lists: Piece, around: Piece, apart: Piece]>> = {
  fr: [() => import('./fr.js'), () => import('./fr-around.js'), () => import('./fr-apart.js')],
  en: [() => import('./en.js'), () => import('./en-around.js'), () => import('./en-apart.js')],
};

/** The three lists: where most visits begin. */
const LISTS = /^\/(?:acteurs|projets|cooperations)\/?$/;

/** Where they go on: the home page, entries, the map and the pages of places. */
const WALKED = /^\/(?:(?:acteurs|projets|cooperations|carte|pays|territoires)(?:\/|$)|$)/;

/**
 * Loads what the interface says in one language. The words of the rooms that everyone walks through come first; those of
 * the others with the first page that is not one of them, so that a list does not wait for the words of the desk.
 *
 * @param path the page they are for; all of them without one
 * @returns the pieces, the same objects each time
 */
export async function loadWords(lang: Lang, path?: string): Promise<readonly Words[]> {
  const loaded = await Promise.all(piecesOf(path).map((index) => PIECES[lang][index]()));
  return loaded.map(({ words }) => words);
}

function piecesOf(path: string | undefined): readonly (0 | 1 | 2)[] {
  if (path === undefined) return [0, 1, 2];
  if (LISTS.test(path)) return [0];
  return WALKED.test(path) ? [0, 1] : [0, 1, 2];
}
