import { apiPaths, LANGS, placePath, sitePaths, type CountryAnswer, type TerritoryAnswer } from '@portulan/contract';
import type { LoaderFunctionArgs } from 'react-router';
import { getFromApi, publicUrlContext } from './api.js';
import { inLang } from './lang.js';

const PAGES = [
  '/',
  sitePaths.actors(),
  sitePaths.projects(),
  sitePaths.cooperations(),
  sitePaths.map,
  sitePaths.countries(),
  sitePaths.territories(),
  sitePaths.about,
];

const escaped = (address: string) => address.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** The doors of the site and the pages of places in each language; the lists lead to every entry. */
export async function loader({ context }: LoaderFunctionArgs) {
  const origin = context.get(publicUrlContext);
  const pages = [...PAGES, ...(await readPlaces(context))].flatMap((path) =>
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

/** Countries that are linked with France, régions and départements. Without them the rest of the map of the site stands. */
async function readPlaces(context: LoaderFunctionArgs['context']): Promise<string[]> {
  const [countries, territories] = await Promise.all([
    getFromApi<{ items: CountryAnswer[] }>(context, apiPaths.countries).catch(() => ({ items: [] })),
    getFromApi<{ items: TerritoryAnswer[] }>(context, apiPaths.territories).catch(() => ({ items: [] })),
  ]);
  return [
    ...countries.items.filter(({ cooperationCount }) => cooperationCount > 0).map(({ code }) => `country:${code}`),
    ...territories.items.map(({ tier, code }) => `${tier}:${code}`),
  ].flatMap((ref) => placePath(ref) ?? []);
}
