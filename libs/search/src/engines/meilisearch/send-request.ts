// eslint-disable-next-line @typescript-eslint/no-restricted-imports -- it asks, and is not asked (decision 42)
import { Agent, request as sendPlain, type IncomingMessage, type RequestOptions } from 'node:http';
// eslint-disable-next-line @typescript-eslint/no-restricted-imports -- it asks, and is not asked (decision 42)
import { Agent as SecureAgent, request as sendSecure } from 'node:https';

const agents = { 'http:': new Agent({ keepAlive: true }), 'https:': new SecureAgent({ keepAlive: true }) };
const OK_BELOW = 300;

/** Where a kind of question goes, worked out once. */
export interface Address {
  readonly options: RequestOptions;
}

/** @param key the key of the server, where it wants one */
export function toAddress(url: string, key: string | undefined): Address {
  const headers = { 'content-type': 'application/json', ...(key === undefined ? {} : { authorization: `Bearer ${key}` }) };
  return { options: { ...placeOf(new URL(url)), method: 'POST', headers } };
}

/**
 * Asks a question of JSON: what is asked at each letter typed takes this way, as making the objects of `fetch` for each
 * question took half as long as sending it.
 *
 * @param timeout milliseconds until an answer is no answer
 * @returns the body of the answer, read as JSON; undefined when it is empty
 * @throws when the server answers an error, or does not answer in time
 */
export async function askJson({ options }: Address, question: unknown, timeout: number): Promise<unknown> {
  return readAnswer(await send(options, Buffer.from(JSON.stringify(question)), timeout));
}

/**
 * The same for what else a client of Meilisearch sends, in the terms of `fetch`: over a connection kept open, head and body in
 * one piece. The `fetch` of Node sends them apart: the server's acknowledgement of the first is then waited for, some
 * 40 ms by question, ten times what the answer takes.
 *
 * @returns the body of the answer, read as JSON; undefined when it is empty
 * @throws when the server answers an error, or does not answer
 */
export async function sendRequest(input: string | URL | Request, init: RequestInit = {}): Promise<unknown> {
  const url = new URL(input instanceof Request ? input.url : input);
  const headers = Object.fromEntries(new Headers(init.headers));
  const options = { ...placeOf(url), method: init.method ?? 'GET', headers, ...(init.signal ? { signal: init.signal } : {}) };
  return readAnswer(await send(options, typeof init.body === 'string' ? Buffer.from(init.body) : null));
}

function placeOf({ protocol, hostname, port, pathname, search }: URL): RequestOptions {
  return { protocol, hostname: hostname.replace(/^\[|\]$/g, ''), port, path: pathname + search };
}

interface Answer {
  readonly status: number;
  readonly body: string;
}

function readAnswer({ status, body }: Answer): unknown {
  if (status >= OK_BELOW) throw new Error(`Meilisearch answered ${status}: ${body.slice(0, 300)}`);
  return body === '' ? undefined : (JSON.parse(body) as unknown);
}

function send(options: RequestOptions, body: Buffer | null, timeout?: number): Promise<Answer> {
  const isSecure = options.protocol === 'https:';
  const headers = { ...(options.headers as Record<string, string>), ...(body ? { 'content-length': String(body.length) } : {}) };
  return new Promise((resolve, reject) => {
    const asking = isSecure ? sendSecure({ ...options, headers, agent: agents['https:'] }) : sendPlain({ ...options, headers, agent: agents['http:'] });
    const clock = timeout === undefined ? undefined : setTimeout(() => asking.destroy(new Error(`no answer within ${timeout} ms`)), timeout);
    asking.once('response', (answer) => void readBody(answer).then(resolve, reject));
    asking.once('error', (failure: NodeJS.ErrnoException) => {
      // A connection kept open may have been closed by the server in the same moment: that says nothing about the server.
      if (asking.reusedSocket && failure.code === 'ECONNRESET') send(options, body, timeout).then(resolve, reject);
      else reject(failure);
    });
    asking.once('close', () => clearTimeout(clock));
    asking.end(body ?? undefined);
  });
}

function readBody(answer: IncomingMessage): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    answer.on('data', (part: Buffer) => parts.push(part));
    answer.once('end', () => resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(parts).toString() }));
    answer.once('error', reject);
  });
}
