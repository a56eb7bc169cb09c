import { LANGS } from '@portulan/contract';
import type { OwnStyles } from '@portulan/map';
import { createRequestHandler, RouterContextProvider } from 'react-router';
import * as build from 'virtual:react-router/server-build';
import { apiFetchContext, mapStylesContext, nonceContext, publicUrlContext, type ApiFetch } from './shell/api.js';
import { askedAddressContext, askedHostContext } from './shell/asked.js';
import { learnWords } from './shell/words.js';
import { loadWords } from './words/catalogues.js';

export interface SiteOptions {
  /** Answers as the public API does; called by the loaders. */
  apiFetch: ApiFetch;
  /** The address people know the site by; else that of each request. */
  publicUrl?: string;
  /** The base maps of the deployer; without them, the site's own. */
  mapStyles?: OwnStyles;
}

export interface PageOptions {
  /** Of the content security policy, a new one for every answer. */
  nonce?: string;
  /** The network address that the page was asked from. */
  address?: string;
  /** The host name that the browser asked, whatever the site is known by. */
  host?: string;
}

/** Pages for one person: kept nowhere, found by nobody. Their data (`.data`) as much as they. */
const PRIVATE_PAGES = /^\/(gestion|compte|connexion|contribuer\/suivi|contacter\/confirmation|desinscription|invitation|mes-donnees|mot-de-passe-oublie|nouveau-mot-de-passe|verification)(?![\w-])/;

for (const lang of LANGS) learnWords(lang, ...(await loadWords(lang)));

/** The whole site as one function from request to response; it keeps no state between two requests. */
export function createSite({ apiFetch, publicUrl, mapStyles }: SiteOptions): (request: Request, page?: PageOptions) => Promise<Response> {
  const handler = createRequestHandler(build, import.meta.env.MODE);
  return async (request, { nonce, address = '', host } = {}) => {
    const context = new RouterContextProvider();
    context.set(apiFetchContext, apiFetch);
    context.set(publicUrlContext, (publicUrl ?? new URL(request.url).origin).replace(/\/$/, ''));
    context.set(nonceContext, nonce);
    if (mapStyles !== undefined) context.set(mapStylesContext, mapStyles);
    context.set(askedAddressContext, address);
    // At the host that the site itself is known by, its own home stands, whatever a network says.
    if (host !== undefined && (publicUrl === undefined || new URL(publicUrl).hostname !== host)) context.set(askedHostContext, host);
    const response = await handler(request, context);
    if (PRIVATE_PAGES.test(new URL(request.url).pathname)) {
      response.headers.set('Cache-Control', 'no-store');
      response.headers.set('X-Robots-Tag', 'noindex');
    }
    return response;
  };
}
