import 'reflect-metadata';
import { constants } from 'node:zlib';
import fastifyCompress from '@fastify/compress';
import fastifyHelmet from '@fastify/helmet';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule } from '@nestjs/swagger';
import { API_BASE } from '@portulan/contract';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { addConditionalRequests } from '../http/conditional-requests.js';
import { PROBLEM_TYPE, problemOf } from '../http/problem.js';
import { refuseForeignPosts } from '../http/refuse-foreign-posts.js';
import { takeOneClicks } from '../http/take-one-clicks.js';
import { buildOpenApi } from '../openapi/build-openapi.js';
import type { MapStyles } from '../site/map-styles.js';
import { mountSite } from '../site/mount-site.js';
import { ProductModule, type ProductParts } from './product.module.js';
import type { ServedVersion } from './served-version.js';

export interface AppOptions {
  readonly parts: ProductParts;
  readonly version: ServedVersion;
  readonly log: Logger;
  readonly isBehindProxy: boolean;
  /** The built site (`server/` and `client/` inside), or undefined for the API alone. */
  readonly siteFolder?: string | undefined;
  readonly publicUrl?: string | undefined;
  /** The base maps of the deployer. */
  readonly mapStyles?: MapStyles | undefined;
}

const BROTLI_QUALITY_FAST = 4;
const BODY_MAX_BYTES = 1_048_576;
const ADDRESS_MAX_LENGTH = 16_384;

/** The whole product as one HTTP application, not listening yet. */
export async function createApp({ parts, version, log, isBehindProxy, siteFolder, publicUrl, mapStyles }: AppOptions): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    loggerInstance: log,
    trustProxy: isBehindProxy,
    bodyLimit: BODY_MAX_BYTES,
    // Refusals that come before any route: an address that cannot be decoded, for one.
    frameworkErrors: (error: { statusCode?: number }, request: FastifyRequest, reply: FastifyReply) =>
      void reply
        .status(error.statusCode ?? 400)
        .type(PROBLEM_TYPE)
        .send(problemOf(error.statusCode ?? 400, 'bad-address', 'This address cannot be read. Correct what follows a % sign in it.', request.url)),
    routerOptions: { maxParamLength: ADDRESS_MAX_LENGTH, ignoreTrailingSlash: true },
  } as never);
  const app = await NestFactory.create<NestFastifyApplication>(ProductModule.over(parts), adapter, {
    ...{ logger: ['error', 'warn'], abortOnError: false },
    // Fastify's own reader of JSON refuses what would reach a prototype; forms of pages are read by the site.
    bodyParser: false,
  });
  const server = adapter.getInstance() as unknown as FastifyInstance;
  // Files of the site come compressed already; what is made on the way is compressed fast.
  await server.register(fastifyCompress as never, {
    threshold: 1024,
    encodings: ['br', 'gzip'],
    // A workbook is an archive: to compress it again gains nothing.
    customTypes: /json|text|vector-tile|[/+]xml/,
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY_FAST } },
  } as never);
  await server.register(fastifyHelmet as never, {
    contentSecurityPolicy: false,
    crossOriginEmbedderPolicy: false,
    strictTransportSecurity: publicUrl?.startsWith('https:') === true,
    // Under "no-referrer" a browser would not say from which page a form was posted.
    referrerPolicy: { policy: 'same-origin' },
  } as never);
  app.enableCors({ origin: '*', methods: ['GET', 'HEAD'], exposedHeaders: ['ETag', 'Retry-After'] });
  // A file is read as it comes, by the door that takes one.
  server.addContentTypeParser('application/octet-stream', (_request: unknown, payload: unknown, done: (failure: null, body: unknown) => void) => done(null, payload));
  takeOneClicks(server);
  refuseForeignPosts(server, publicUrl);
  addConditionalRequests(server, version);
  const openApi = buildOpenApi(app);
  server.get(`${API_BASE}/openapi.json`, async () => openApi);
  SwaggerModule.setup('api/docs', app, openApi, { customSiteTitle: 'Portulan API' });
  if (siteFolder !== undefined) await mountSite(server, { folder: siteFolder, publicUrl, mapStyles, leaveOrigin: parts.openId?.origin });
  await app.init();
  await server.ready();
  return app;
}
