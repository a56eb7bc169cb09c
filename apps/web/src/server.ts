import { LANGS } from '@portulan/contract';
import { createRequestHandler, RouterContextProvider } from 'react-router';
import * as build from 'virtual:react-router/server-build';
import { apiFetchContext, nonceContext, publicUrlContext, type ApiFetch } from './shell/api.js';
import { learnWords } from './shell/words.js';
import { loadWords } from './words/catalogues.js';

export interface SiteOptions {
  /** Answers as the public API does; called by the loaders. */
  apiFetch: ApiFetch;
  /** The address people know the site by; else that of each request. */
  publicUrl?: string;
}

export interface PageOptions {
  /** Of the content security policy, a new one for every answer. */
  nonce?: string;
}

for (const lang of LANGS) learnWords(lang, await loadWords(lang));

/** The whole site as one function from request to response; it keeps no state between two requests. */
export function createSite({ apiFetch, publicUrl }: SiteOptions): (request: Request, page?: PageOptions) => Promise<Response> {
  const handler = createRequestHandler(build, import.meta.env.MODE);
  return (request, { nonce } = {}) => {
    const context = new RouterContextProvider();
    context.set(apiFetchContext, apiFetch);
    context.set(publicUrlContext, (publicUrl ?? new URL(request.url).origin).replace(/\/$/, ''));
    context.set(nonceContext, nonce);
    return handler(request, context);
  };
}
