import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { API_BASE } from '@portulan/contract';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ServedVersion } from '../server/served-version.js';
import { AnswerKeeper, KEPT_HEADERS } from './answer-keeper.js';
import { isPrivateRoute } from './private-paths.js';

const OK = 200;

/**
 * Answers of the API depend on the address and on the version of the data alone: the tag is known before any work. A
 * reader who has that version already is answered 304; another is given the answer made before, if it is still kept.
 * Neither asks the database anything. What is answered to one person alone is kept nowhere, here or on the way.
 */
export function addConditionalRequests(server: FastifyInstance, version: ServedVersion): void {
  const keeper = new AnswerKeeper();
  const keys = new WeakMap<FastifyRequest, string>();

  server.addHook('onRequest', async (request, reply) => {
    if (request.method !== 'GET' || !request.url.startsWith(`${API_BASE}/`) || request.url.startsWith(`${API_BASE}/health`)) return;
    if (isPrivateRoute(request.routeOptions.url)) {
      void reply.header('cache-control', 'no-store');
      return;
    }
    const tag = tagOf(version.for(request.url), request.url);
    void reply.header('etag', tag).header('cache-control', 'public, max-age=0, must-revalidate');
    const known = request.headers['if-none-match']?.split(/,\s*/) ?? [];
    if (known.includes(tag)) return reply.status(304).send();
    if (isFile(request.url)) return;
    const key = `${request.protocol}://${request.host} ${request.headers['accept-encoding'] ?? ''} ${tag}`;
    const kept = keeper.find(key);
    if (kept) return reply.headers(kept.headers).send(kept.body);
    keys.set(request, key);
  });

  const keep = async (request: FastifyRequest, reply: FastifyReply, payload: unknown) => {
    const key = keys.get(request);
    if (key === undefined || reply.statusCode !== OK) return payload;
    const body = await readBody(payload);
    if (body === null) return payload;
    keeper.keep(key, { body, headers: keptHeaders(reply) });
    return body;
  };
  // Compression is a hook of each route, which come after those of the server: only there is the body as it goes out.
  server.addHook('onRoute', (route) => {
    route.onSend = [...(Array.isArray(route.onSend) ? route.onSend : route.onSend ? [route.onSend] : []), keep];
  });
}

/** Whole lists as files go out while they are made, pictures with headers of their own: nothing of them is gathered here. */
const isFile = (url: string): boolean => /^\/api\/v1\/(?:[a-z]+\.(?:csv|xlsx|geojson|jsonld|iati\.xml)|networks\/[^/?]+\/logo)(?:\?|$)/.test(url);

/** Null for what is neither text, bytes nor a stream of them. */
async function readBody(payload: unknown): Promise<Buffer | null> {
  if (typeof payload === 'string') return Buffer.from(payload);
  if (Buffer.isBuffer(payload)) return payload;
  return isStream(payload) ? buffer(payload) : null;
}

const isStream = (payload: unknown): payload is AsyncIterable<Buffer> =>
  typeof payload === 'object' && payload !== null && Symbol.asyncIterator in payload;

const keptHeaders = (reply: FastifyReply): Record<string, string> =>
  Object.fromEntries(KEPT_HEADERS.flatMap((name) => (reply.hasHeader(name) ? [[name, String(reply.getHeader(name))]] : [])));

const tagOf = (version: string, url: string) =>
  `W/"${createHash('sha1').update(`${version} ${url}`).digest('base64url').slice(0, 20)}"`;
