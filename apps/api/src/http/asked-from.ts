import type { FastifyRequest } from 'fastify';
import { isOwnRequest } from './own-request.js';

/** What the site tells of the browser it asks for; believed of the site alone. */
export const ASKED_ORIGIN_HEADER = 'x-portulan-asked-origin';
export const ASKED_ADDRESS_HEADER = 'x-portulan-asked-address';

const told = (request: FastifyRequest, name: string): string | undefined => {
  const value = request.headers[name];
  return isOwnRequest(request.headers) && typeof value === 'string' ? value : undefined;
};

/** Where the server keeps the origin that people know the site by, behind a proxy that makes it another one. */
export const PUBLIC_ORIGIN = 'publicOrigin';

/** The origin that the browser asked, `https://portulan.example`. */
export const askedOrigin = (request: FastifyRequest): string =>
  told(request, ASKED_ORIGIN_HEADER) ?? (request.server as { [PUBLIC_ORIGIN]?: string })[PUBLIC_ORIGIN] ?? `${request.protocol}://${request.host}`;

/** The address that the browser asked from, for counting attempts. */
export const askedAddress = (request: FastifyRequest): string => told(request, ASKED_ADDRESS_HEADER) ?? request.ip;

export const isAskedSafely = (request: FastifyRequest): boolean => askedOrigin(request).startsWith('https://');
