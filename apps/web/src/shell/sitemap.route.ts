import { LANGS, sitePaths } from '@portulan/contract';
import type { LoaderFunctionArgs } from 'react-router';
import { publicUrlContext } from './api.js';
import { inLang } from './lang.js';

const PAGES = ['/', sitePaths.actors(), sitePaths.projects(), sitePaths.cooperations(), sitePaths.map, sitePaths.about];

const escaped = (address: string) => address.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** The doors of the site in each language; the lists lead to every entry. */
export function loader({ context }: LoaderFunctionArgs) {
  const origin = context.get(publicUrlContext);
  const pages = PAGES.flatMap((path) =>
    LANGS.map((lang) => {
      const alternates = LANGS.map(
        (other) => `<xhtml:link rel="alternate" hreflang="${other}" href="${escaped(origin + inLang(path, other))}"/>`,
      ).join('');
      return `<url><loc>${escaped(origin + inLang(path, lang))}</loc>${alternates}</url>`;
    }),
  );
  const document = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">${pages.join('')}</urlset>
`;
  return new Response(document, {
    headers: { 'Content-Type': 'application/xml; charset=utf-8', 'Cache-Control': 'public, max-age=3600' },
  });
}
