import type { Lang } from '@portulan/contract';

/** The text in the language asked, else in the other one: better read in a foreign language than not told. */
export const chooseText = (lang: Lang, french: string | null, english: string | null): string | null =>
  lang === 'en' ? (english ?? french) : (french ?? english);
