import type { Lang } from '@portulan/contract';
import type { Words } from '../shell/words.js';

const LANGUAGES: Readonly<Record<Lang, () => Promise<{ words: Words }>>> = {
  fr: () => import('./fr.js'),
  en: () => import('./en.js'),
};

/** Loads everything the interface says in one language, in one piece: a browser fetches the language of its page and no other. */
export async function loadWords(lang: Lang): Promise<Words> {
  const { words } = await LANGUAGES[lang]();
  return words;
}
