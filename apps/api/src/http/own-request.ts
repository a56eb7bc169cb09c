import { randomUUID } from 'node:crypto';

/** Known to this process alone: tells the questions of the site's own pages from those of the world. */
const OWN_REQUEST_HEADER = 'x-portulan-own-request';
const OWN_REQUEST_SECRET = randomUUID();

export const ownRequestHeaders = (): Record<string, string> => ({ [OWN_REQUEST_HEADER]: OWN_REQUEST_SECRET });

export const isOwnRequest = (headers: Readonly<Record<string, unknown>>): boolean => headers[OWN_REQUEST_HEADER] === OWN_REQUEST_SECRET;
