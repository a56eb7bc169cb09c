import type { Lang } from '@portulan/contract';
import type { Words } from '../shell/words.js';

type Piece = () => Promise<{ words: Words }>;

const EVERYWHERE: Readonly<Record<Lang, Piece>> = { fr: () => import('./fr.js'), en: () => import('./en.js') };
const APART: Readonly<Record<Lang, Piece>> = { fr: () => import('./fr-apart.js'), en: () => import('./en-apart.js') };

/** Where most visits begin and end: the home page, the three lists and their entries, the map and the pages of places. */
const WALKED = /^\/(?:(?:acteurs|projets|cooperations|carte|pays|territoires)(?:\/|$)|$)/;

/**
 * Loads what the interface says in one language. The words of the rooms that everyone walks through are one piece; those of
 * the others come with the first page that is not one of them, so that a list does not wait for the words of the desk.
 *
 * @param path the page they are for; all of them without one
 */
export async function loadWords(lang: Lang, path?: string): Promise<Words> {
  const pieces = path !== undefined && WALKED.test(path) ? [EVERYWHERE[lang]] : [EVERYWHERE[lang], APART[lang]];
  const loaded = await Promise.all(pieces.map((piece) => piece()));
  return Object.assign({}, ...loaded.map(({ words }) => words)) as Words;
}
