import brygada from '@fontsource-variable/brygada-1918/files/brygada-1918-latin-wght-normal.woff2?url';
import sourceSans from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url';
import '@portulan/ui/fonts.css';
import '@portulan/ui/tokens.css';
import '@portulan/ui/base.css';
import './shell/site.css';
import type { ReactNode } from 'react';
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useRouteLoaderData, type LinksFunction, type LoaderFunctionArgs, type MiddlewareFunction, type ShouldRevalidateFunctionArgs } from 'react-router';
import { useEmbedScheme } from './embed/use-embed-scheme.js';
import { mapStylesContext, publicUrlContext } from './shell/api.js';
import { ErrorPage } from './shell/error-page.js';
import { Frame } from './shell/frame.js';
import { readLang, useLang } from './shell/lang.js';
import markIcon from './shell/mark/portulan-icon.svg';
import { PageAddressProvider } from './shell/page-address.js';
import { ThemeScript } from './shell/theme-script.js';
import { learnWords, speakerOf, WordsContext } from './shell/words.js';
import { loadWords } from './words/catalogues.js';

export const links: LinksFunction = () => [
  { rel: 'preload', href: sourceSans, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' },
  { rel: 'preload', href: brygada, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' },
  { rel: 'icon', href: markIcon, type: 'image/svg+xml' },
];

export function loader({ context }: LoaderFunctionArgs) {
  return { publicUrl: context.get(publicUrlContext), mapStyles: context.get(mapStylesContext) };
}

/** No page is shown before its words are there. */
export const clientMiddleware: MiddlewareFunction[] = [
  async ({ request }, next) => {
    const lang = readLang(request.url);
    learnWords(lang, ...(await loadWords(lang, new URL(request.url).pathname)));
    return next();
  },
];

/** What the root knows does not change from page to page. */
export function shouldRevalidate({ currentUrl, nextUrl }: ShouldRevalidateFunctionArgs) {
  return readLang(currentUrl.search) !== readLang(nextUrl.search);
}

export function Layout({ children }: { children: ReactNode }) {
  const lang = useLang();
  const embedScheme = useEmbedScheme();
  const own = useRouteLoaderData<typeof loader>('root')?.mapStyles;
  return (
    <html
      lang={lang}
      data-theme={embedScheme === 'auto' ? undefined : embedScheme}
      data-map-style={own?.light ?? undefined}
      data-map-style-dark={own?.dark ?? undefined}
      suppressHydrationWarning
    >
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#fbf6ea" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#0b1b29" media="(prefers-color-scheme: dark)" />
        {embedScheme === undefined ? <ThemeScript /> : null}
        <Meta />
        <Links />
      </head>
      <body>
        <WordsContext value={speakerOf(lang)}>
          <PageAddressProvider>
            <Frame>{children}</Frame>
          </PageAddressProvider>
        </WordsContext>
        {/* It keeps places in a storage that a frame may be denied; an embedded page is one place. */}
        {embedScheme === undefined ? <ScrollRestoration /> : null}
        <Scripts />
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary({ error }: { error: unknown }) {
  return <ErrorPage error={error} />;
}
