import { sitePaths } from '@portulan/contract';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/**
 * Whether a mail program asks, for its reader, to be written to no more (RFC 8058). It comes from no page, so that no browser
 * says where from; only the link that it holds counts.
 */
export const isOneClick = ({ method, url, headers }: Pick<FastifyRequest, 'method' | 'url' | 'headers'>): boolean =>
  method === 'POST' && headers.origin === undefined && url.split('?')[0] === sitePaths.unsubscribe;

/** Lets the one-click form in, which most programs send as if it held a file; what it says is always the same. */
export function takeOneClicks(server: FastifyInstance): void {
  server.addHook('onRequest', async (request) => {
    if (isOneClick(request)) request.headers['content-type'] = 'application/x-www-form-urlencoded';
  });
}
