import { createHash } from 'node:crypto';
import { API_BASE } from '@portulan/contract';
import type { FastifyInstance } from 'fastify';
import type { ServedVersion } from '../server/served-version.js';

/**
 * Answers of the API depend on the address and on the version of the data alone: the tag is known before any work,
 * and a reader who has it already is answered 304 without a query.
 */
export function addConditionalRequests(server: FastifyInstance, version: ServedVersion): void {
  server.addHook('onRequest', async (request, reply) => {
    if (request.method !== 'GET' || !request.url.startsWith(`${API_BASE}/`) || request.url.startsWith(`${API_BASE}/health`)) return;
    const tag = tagOf(version.for(request.url), request.url);
    void reply.header('etag', tag).header('cache-control', 'public, max-age=0, must-revalidate');
    const known = request.headers['if-none-match']?.split(/,\s*/) ?? [];
    if (known.includes(tag)) return reply.status(304).send();
  });
}

const tagOf = (version: string, url: string) =>
  `W/"${createHash('sha1').update(`${version} ${url}`).digest('base64url').slice(0, 20)}"`;
