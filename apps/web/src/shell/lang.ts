import type { Lang } from '@portulan/contract';
import { useLocation } from 'react-router';

/** The languages that the site has words in. */
export const SITE_LANGS = ['fr', 'en'] as const satisfies readonly Lang[];

/** French is the language of the site; English is asked for in the address. */
export const DEFAULT_LANG: Lang = 'fr';

const ORIGIN = 'http://site.invalid';

/** The language that an address, a request's `url` or a query string asks for. */
export function readLang(address: string): Lang {
  // Every link of a page asks this: most addresses need not be taken apart.
  if (!address.includes('lang=')) return DEFAULT_LANG;
  const asked = new URL(address, ORIGIN).searchParams.get('lang');
  return SITE_LANGS.find((lang) => lang === asked) ?? DEFAULT_LANG;
}

/** The language of the page on screen. */
export function useLang(): Lang {
  return readLang(useLocation().search);
}

/**
 * The same address in a language: `lang` is said only when it is not the default, so that each page has one address a language.
 *
 * @param address path with its query and fragment, or a query string alone
 */
export function inLang(address: string, lang: Lang): string {
  if (/^[a-z][a-z+.-]*:|^\/\//i.test(address)) return address;
  if (lang === DEFAULT_LANG && /^[/?#]/.test(address) && !address.includes('lang=')) return address;
  const url = new URL(address, ORIGIN);
  if (lang === DEFAULT_LANG) url.searchParams.delete('lang');
  else url.searchParams.set('lang', lang);
  const path = address.startsWith('?') || address.startsWith('#') ? '' : url.pathname;
  return `${path}${url.search}${url.hash}`;
}
