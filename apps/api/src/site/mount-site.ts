import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import fastifyStatic from '@fastify/static';
import { readEmbedLook, SHEET_MAX_BYTES } from '@portulan/contract';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ASKED_ADDRESS_HEADER, ASKED_ORIGIN_HEADER } from '../http/asked-from.js';
import { ownRequestHeaders } from '../http/own-request.js';
import { PROBLEM_TYPE, problemOf } from '../http/problem.js';
import { readCookie, SESSION_COOKIE } from '../people/session-cookie.js';
import { StartFailure } from '../server/start-failure.js';
import { contentSecurityPolicy, type EmbedPolicy } from './content-security-policy.js';
import { readGround, serveGround } from './ground-tiles.js';
import { withOrigins, type MapStyles } from './map-styles.js';

interface SiteModule {
  createSite(options: {
    apiFetch: (path: string, init?: ApiFetchInit) => Promise<Response>;
    publicUrl?: string;
    mapStyles?: Pick<MapStyles, 'light' | 'dark'>;
  }): (request: Request, page?: { nonce?: string; address?: string; host?: string }) => Promise<Response>;
}

interface ApiFetchInit {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  /** JSON text, or the bytes of a file. */
  readonly body?: string | Uint8Array;
  readonly signal?: AbortSignal;
  /** The browser that the site asks for. */
  readonly asked?: { readonly origin: string; readonly address: string };
}

interface SiteOptions {
  readonly folder: string;
  readonly publicUrl?: string | undefined;
  readonly mapStyles?: MapStyles | undefined;
  /** Of the OpenID provider. */
  readonly leaveOrigin?: string | undefined;
}

const YEAR_SECONDS = 31_536_000;
const FORM_MAX_BYTES = 262_144;
const UPLOAD_PAGE = /^\/gestion\/reseaux\/[\w-]+\/(imports|vitrine)(\?|$)/;

/** Serves the built site beside the API: its files, and every page rendered here from the answers of the API. */
export async function mountSite(server: FastifyInstance, { folder, publicUrl, mapStyles, leaveOrigin }: SiteOptions): Promise<void> {
  const entry = resolve(folder, 'server/index.js');
  if (!existsSync(entry)) throw new StartFailure('site-not-built', `The site is not built: ${entry} is missing. Run npm start, which builds it.`);
  const { createSite } = (await import(pathToFileURL(entry).href)) as SiteModule;
  const site = createSite({ apiFetch: apiFetchOf(server), ...(mapStyles === undefined ? {} : { mapStyles: { light: mapStyles.light, dark: mapStyles.dark } }), ...(publicUrl === undefined ? {} : { publicUrl }) });

  await server.register(fastifyStatic, {
    root: resolve(folder, 'client'),
    wildcard: false,
    index: false,
    cacheControl: false,
    preCompressed: true,
    setHeaders: (reply, path) => {
      // Files under assets/ bear a digest in their names: another content has another name.
      const isHashed = /[\\/]assets[\\/]/.test(path);
      // An embedded page may stand in a frame whose origin is taken away: its own files are then those of another.
      void reply.header('cross-origin-resource-policy', 'cross-origin').header('cache-control', isHashed ? `public, max-age=${YEAR_SECONDS}, immutable` : 'public, max-age=3600');
    },
  });
  const ground = readGround(resolve(folder, 'client/assets'));
  if (ground !== null) serveGround(server, ground);
  // A form of a page, left as it is for the page to read.
  server.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string', bodyLimit: FORM_MAX_BYTES }, (_request, body, done) => done(null, body));
  // Files come to two pages only, and from whoever is in: nobody else makes this process hold one.
  server.addHook('onRequest', async (request, reply) => {
    const isFile = request.headers['content-type']?.startsWith('multipart/form-data') === true;
    if (!isFile || (UPLOAD_PAGE.test(request.url) && readCookie(request, SESSION_COOKIE) !== undefined)) return;
    return reply.status(415).type(PROBLEM_TYPE).send(problemOf(415, 'file-unexpected', 'No file is taken at this address. Nothing was done.', request.url.split('?')[0]));
  });
  // The page tells of a file that is too big; twice as big, it is not even looked at.
  server.addContentTypeParser('multipart/form-data', { parseAs: 'buffer', bodyLimit: 2 * SHEET_MAX_BYTES }, (_request, body, done) => done(null, body));
  server.all('/api/*', async (request, reply) =>
    reply
      .status(404)
      .type(PROBLEM_TYPE)
      .send(problemOf(404, 'not-found', 'There is nothing at this address. The reference of the API is at /api/docs.', request.url)),
  );
  server.route({
    method: ['GET', 'HEAD', 'POST'],
    url: '/*',
    handler: async (request, reply) => {
      const nonce = randomBytes(16).toString('base64');
      const response = await site(webRequest(request, reply, publicUrl), { nonce, address: request.ip, host: request.hostname });
      const embed = embedPolicyOf(request);
      // Set on the answer itself by the guard of every page; this one may stand in a frame.
      if (embed) reply.raw.removeHeader('x-frame-options');
      return sendResponse(response, reply.header('content-security-policy', withOrigins(contentSecurityPolicy(nonce, embed, leaveOrigin), mapStyles?.origins ?? [])));
    },
  });
}

/** Only what lies under `/embed/` may be framed by others. */
function embedPolicyOf(request: FastifyRequest): EmbedPolicy | null {
  const [path, query] = request.url.split('?');
  if (!path?.startsWith('/embed/')) return null;
  const { logo } = readEmbedLook(new URLSearchParams(query));
  return { logoOrigin: logo === null ? null : new URL(logo).origin };
}

/** The public API, asked in process: the same routes, checks and answers, without a socket. */
function apiFetchOf(server: FastifyInstance) {
  return async (path: string, { method = 'GET', headers, body, asked }: ApiFetchInit = {}): Promise<Response> => {
    const answer = await server.inject({
      method: method as 'GET',
      url: path,
      headers: {
        ...headers,
        ...(body === undefined ? {} : { 'content-type': typeof body === 'string' ? 'application/json' : 'application/octet-stream' }),
        ...(asked === undefined ? {} : { [ASKED_ORIGIN_HEADER]: asked.origin, [ASKED_ADDRESS_HEADER]: asked.address }),
        ...ownRequestHeaders(),
      },
      ...(body === undefined ? {} : { payload: typeof body === 'string' ? body : Buffer.from(body.buffer, body.byteOffset, body.byteLength) }),
    });
    const hasBody = answer.statusCode !== 304 && answer.statusCode !== 204;
    return new Response(hasBody ? new Uint8Array(answer.rawPayload) : null, {
      status: answer.statusCode,
      headers: Object.entries(answer.headers).flatMap(([name, value]) =>
        (Array.isArray(value) ? value : [value]).flatMap((one) => (one === undefined ? [] : [[name, String(one)] as [string, string]])),
      ),
    });
  };
}

/** The request as the framework of the site takes it, at the origin that people know the site by. */
function webRequest(request: FastifyRequest, reply: FastifyReply, publicUrl: string | undefined): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined && !name.startsWith(':')) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const origin = publicUrl?.startsWith('https:') ? new URL(publicUrl).origin : `${request.protocol}://${request.host}`;
  // Forms are compared with it: it must be the host that the browser sees.
  headers.set('host', new URL(origin).host);
  const leaving = new AbortController();
  reply.raw.on('close', () => leaving.abort());
  const hasBody = request.method === 'POST' && request.body !== undefined;
  return new Request(`${origin}${request.url}`, {
    method: request.method,
    headers,
    signal: leaving.signal,
    ...(hasBody ? { body: request.body as string | Uint8Array<ArrayBuffer> } : {}),
  });
}

async function sendResponse(response: Response, reply: FastifyReply): Promise<FastifyReply> {
  for (const [name, value] of response.headers) void reply.header(name, value);
  void reply.status(response.status);
  return reply.send(response.body === null ? '' : Buffer.from(await response.arrayBuffer()));
}
