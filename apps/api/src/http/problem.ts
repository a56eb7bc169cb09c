import { HttpException } from '@nestjs/common';
import type { Problem } from '@portulan/contract';

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** Words for people, by status, when a refusal has no title of its own (RFC 9110). */
const TITLES: Readonly<Record<number, string>> = {
  400: 'The request is malformed',
  404: 'Not found',
  405: 'Method not allowed',
  406: 'Not acceptable',
  413: 'Content too large',
  414: 'Address too long',
  415: 'Unsupported media type',
  429: 'Too many requests',
  500: 'Internal error',
  503: 'Service unavailable',
};

/** An expected refusal of the API, as RFC 9457 has it. */
export class ProblemException extends HttpException {
  constructor(
    status: number,
    readonly code: string,
    readonly sentence: string,
    readonly errors?: Problem['errors'],
  ) {
    super(sentence, status);
  }
}

/** The problem document of a refusal. `type` is `about:blank` as long as `code` says everything. */
export function problemOf(status: number, code: string, detail: string, instance?: string, errors?: Problem['errors']): Problem {
  return {
    type: 'about:blank',
    title: TITLES[status] ?? 'The request was refused',
    status,
    detail,
    code,
    ...(instance === undefined ? {} : { instance }),
    ...(errors === undefined ? {} : { errors }),
  };
}

/** Nothing of that name: what was asked, and the way out. */
export const notFound = (what: string, asked: string): ProblemException =>
  new ProblemException(404, 'not-found', `No ${what} is called “${asked.slice(0, 100)}”. Look it up in the list of ${what}s.`);
