import type { FastifyInstance } from 'fastify';
import { PUBLIC_ORIGIN } from './asked-from.js';
import { isOwnRequest } from './own-request.js';
import { PROBLEM_TYPE, problemOf } from './problem.js';
import { isOneClick } from './take-one-clicks.js';

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses whatever would change something and does not come from a page of this very site: browsers say where a request
 * comes from, and no page can make them say otherwise. A request that does not say is refused too, but where a mail program
 * ends the mails that its reader wants no more.
 *
 * @param publicUrl the address people know the site by, when a proxy makes it another one than that of the request
 */
export function refuseForeignPosts(server: FastifyInstance, publicUrl: string | undefined): void {
  const publicOrigin = publicUrl === undefined ? undefined : new URL(publicUrl).origin;
  if (publicOrigin !== undefined) server.decorate(PUBLIC_ORIGIN, publicOrigin);
  server.addHook('onRequest', async (request, reply) => {
    if (READING.has(request.method) || isOwnRequest(request.headers) || isOneClick(request)) return;
    const { origin } = request.headers;
    if (origin !== undefined && (origin === publicOrigin || origin === `${request.protocol}://${request.host}`)) return;
    return reply
      .status(403)
      .type(PROBLEM_TYPE)
      .header('cache-control', 'no-store')
      .send(problemOf(403, 'origin-refused', 'This does not come from a page of this site. Nothing was done.', request.url.split('?')[0]));
  });
}
