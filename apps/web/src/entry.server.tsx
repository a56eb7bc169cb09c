import { renderToReadableStream } from 'react-dom/server';
import { ServerRouter, type EntryContext, type RouterContextProvider } from 'react-router';
import { nonceContext } from './shell/api.js';
import { NonceContext } from './shell/nonce.js';
import { linkStyles } from './shell/style-preloads.js';

const RENDER_LIMIT_MS = 10_000;

/** Renders a page. Loaders have answered by then and nothing else is waited for, so the page leaves whole. */
export default async function renderPage(
  request: Request,
  status: number,
  headers: Headers,
  routerContext: EntryContext,
  loadContext: RouterContextProvider,
): Promise<Response> {
  headers.set('Content-Type', 'text/html; charset=utf-8');
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-cache');
  const styles = linkStyles(routerContext);
  if (styles !== null) headers.append('Link', styles);
  if (request.method === 'HEAD') return new Response(null, { status, headers });
  const nonce = loadContext.get(nonceContext);
  const failures: unknown[] = [];
  const body = await renderToReadableStream(
    <NonceContext value={nonce}>
      <ServerRouter context={routerContext} url={request.url} nonce={nonce} />
    </NonceContext>,
    { nonce, signal: AbortSignal.timeout(RENDER_LIMIT_MS), onError: (failure) => void failures.push(failure) },
  );
  return new Response(body, { status: failures.length > 0 ? 500 : status, headers });
}
