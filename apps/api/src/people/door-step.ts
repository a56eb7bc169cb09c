import { getSession, type DoorStep, type Register, type SessionStage } from '@portulan/register';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { askedAddress } from '../http/asked-from.js';
import { SESSION_COOKIE, setCookie } from './session-cookie.js';

const SESSION_COOKIE_DAYS = 30;

/** Who stands at the door, as far as the request tells. */
export const doorStepOf = (request: FastifyRequest): DoorStep => ({
  address: askedAddress(request),
  browser: request.headers['user-agent'] ?? null,
});

/** Hands a new session to the browser, and says what is asked next. */
export async function letIn(register: Register, request: FastifyRequest, reply: FastifyReply, secret: string): Promise<{ stage: SessionStage }> {
  const caller = await getSession(register, secret);
  setCookie(request, reply, SESSION_COOKIE, secret, SESSION_COOKIE_DAYS);
  return { stage: caller?.stage ?? 'full' };
}
