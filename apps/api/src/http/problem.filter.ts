import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isDatabaseAway } from './is-database-away.js';
import { PROBLEM_TYPE, ProblemException, problemOf } from './problem.js';

const CODES: Readonly<Record<number, string>> = {
  400: 'bad-request',
  404: 'not-found',
  405: 'method-not-allowed',
  413: 'too-large',
  414: 'too-large',
  415: 'unsupported-media-type',
  429: 'too-many-requests',
  503: 'database-away',
};

const UNAVAILABLE = 503;
/** A database that restarts is back within seconds. */
const RETRY_AFTER_SECONDS = '5';

/** Turns whatever was thrown into a problem document. Of a surprise only the log tells more. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(failure: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const status = statusOf(failure);
    if (status === UNAVAILABLE) void reply.header('retry-after', RETRY_AFTER_SECONDS);
    if (status >= 500) request.log.error({ err: failure }, 'request failed');
    const problem =
      failure instanceof ProblemException
        ? problemOf(status, failure.code, failure.sentence, request.url, failure.errors)
        : problemOf(status, CODES[status] ?? 'internal-error', sentenceOf(failure, status), request.url);
    void reply.status(status).removeHeader('etag').header('cache-control', 'no-store').type(PROBLEM_TYPE).send(problem);
  }
}

function statusOf(failure: unknown): number {
  if (failure instanceof HttpException) return failure.getStatus();
  // Fastify's own refusals (a body too large, a malformed address) carry their status.
  const status = (failure as { statusCode?: unknown } | null)?.statusCode;
  if (typeof status === 'number' && status >= 400 && status < 500) return status;
  return isDatabaseAway(failure) ? UNAVAILABLE : 500;
}

function sentenceOf(failure: unknown, status: number): string {
  if (status === UNAVAILABLE) return 'The database does not answer. Nothing was changed; try again in a few seconds.';
  if (status >= 500) return 'Something went wrong on our side. Nothing was changed; try again in a moment.';
  if (status === 429) return 'Too many requests from this address in the last minute. Wait for the seconds that Retry-After says.';
  if (status === 404) return 'There is nothing at this address. The reference of the API is at /api/docs.';
  return failure instanceof Error ? failure.message : 'The request was refused.';
}
