import type { Lang } from '@portulan/contract';
import type { MetaDescriptor } from 'react-router';
import picture from './mark/portulan-social.png?url';
import { inLang, readLang, SITE_LANGS } from './lang.js';
import { speakerOf } from './words.js';

export interface PageTitle {
  title: string;
  description?: string;
  /** `website` by default; `article` for an entry. */
  type?: 'website' | 'article';
  /** A page of results or a failed one: read, not indexed. */
  isUnlisted?: boolean;
}

/** What a route's `meta` receives, as far as this needs it. */
export interface MetaContext {
  location: { pathname: string; search: string };
  matches: readonly ({ id: string; loaderData?: unknown } | undefined)[];
}

function originOf(matches: MetaContext['matches']): string {
  const root = matches.find((match) => match?.id === 'root')?.loaderData as { publicUrl?: string } | undefined;
  return root?.publicUrl ?? '';
}

/** The query that belongs to a page's own address: filters yes, traces of a visit no. */
function canonicalSearch(search: string): string {
  const params = new URLSearchParams(search);
  params.delete('lang');
  params.sort();
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}

/**
 * Title, description, address of record, the same page in the other language, and what a shared link shows.
 *
 * @param context what React Router gives to `meta`
 * @param write makes the title and the description in the language of the page; `say` is the words' own
 */
export function pageMeta(
  { location, matches }: MetaContext,
  write: (say: (id: string, values?: Record<string, string | number>) => string, lang: Lang) => PageTitle,
): MetaDescriptor[] {
  const lang = readLang(location.search);
  const { say } = speakerOf(lang);
  const { title, description = say('shell.description'), type = 'website', isUnlisted = false } = write(say, lang);
  const origin = originOf(matches);
  const path = location.pathname + canonicalSearch(location.search);
  const address = origin + inLang(path, lang);
  return [
    { title: location.pathname === '/' ? title : say('shell.title', { title }) },
    { name: 'description', content: description },
    { tagName: 'link', rel: 'canonical', href: address },
    ...SITE_LANGS.map((other) => ({ tagName: 'link', rel: 'alternate', hrefLang: other, href: origin + inLang(path, other) })),
    { tagName: 'link', rel: 'alternate', hrefLang: 'x-default', href: origin + inLang(path, 'fr') },
    { property: 'og:site_name', content: say('shell.name') },
    { property: 'og:type', content: type },
    { property: 'og:title', content: title },
    { property: 'og:description', content: description },
    { property: 'og:url', content: address },
    { property: 'og:locale', content: lang === 'fr' ? 'fr_FR' : 'en_GB' },
    { property: 'og:image', content: origin + picture },
    { property: 'og:image:width', content: '1200' },
    { property: 'og:image:height', content: '630' },
    { name: 'twitter:card', content: 'summary_large_image' },
    ...(isUnlisted ? [{ name: 'robots', content: 'noindex, follow' }] : []),
  ];
}
