import type { FastifyReply, FastifyRequest } from 'fastify';
import { isAskedSafely } from '../http/asked-from.js';

export const SESSION_COOKIE = 'portulan_session';
/** Between leaving for an OpenID provider and coming back. */
export const OPENID_COOKIE = 'portulan_openid';

/** `__Host-` makes browsers refuse a cookie of that name from anywhere but this very host, over https (RFC 6265bis, 4.1.3.2). */
const nameOf = (request: FastifyRequest, name: string) => (isAskedSafely(request) ? `__Host-${name}` : name);

export function readCookie(request: FastifyRequest, name: string): string | undefined {
  const wanted = nameOf(request, name);
  const pair = (request.headers.cookie ?? '').split(';').find((part) => part.trim().startsWith(`${wanted}=`));
  const value = pair?.slice(pair.indexOf('=') + 1).trim();
  return value === undefined || value === '' ? undefined : value;
}

/** Gives a cookie that scripts cannot read and other sites cannot send with what they post. An empty value takes it away. */
export function setCookie(request: FastifyRequest, reply: FastifyReply, name: string, value: string, days: number): void {
  const age = value === '' ? 0 : days * 86_400;
  const parts = [`${nameOf(request, name)}=${value}`, 'Path=/', `Max-Age=${age}`, 'HttpOnly', 'SameSite=Lax'];
  void reply.header('set-cookie', [...parts, ...(isAskedSafely(request) ? ['Secure'] : [])].join('; '));
}
