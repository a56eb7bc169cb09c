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

const here = new Map<Piece, Words>();

/**
 * Loads what the interface says in one language. The words of the rooms that everyone walks through come first; those of
 * the others with the first page that is not one of them, so that a list does not wait for the words of the desk.
 *
 * @param path the page they are for; all of them without one
 * @returns the pieces, the same objects each time; at once where they are here, as a module asked for again makes wait for a frame
 */
export function loadWords(lang: Lang, path?: string): readonly Words[] | Promise<readonly Words[]> {
  const pieces = piecesOf(path).map((index) => PIECES[lang][index]);
  const known = pieces.map((piece) => here.get(piece)).filter((words) => words !== undefined);
  return known.length === pieces.length ? known : Promise.all(pieces.map(loadPiece));
}

async function loadPiece(piece: Piece): Promise<Words> {
  const { words } = await piece();
  here.set(piece, words);
  return words;
}

function piecesOf(path: string | undefined): readonly (0 | 1 | 2)[] {
  if (path === undefined) return [0, 1, 2];
  if (LISTS.test(path)) return [0];
  return WALKED.test(path) ? [0, 1] : [0, 1, 2];
}
