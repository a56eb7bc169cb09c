// eslint-disable-next-line @typescript-eslint/no-restricted-imports -- it asks, and is not asked (decision 42)
import { Agent, request as sendPlain, type IncomingMessage } from 'node:http';
// eslint-disable-next-line @typescript-eslint/no-restricted-imports -- it asks, and is not asked (decision 42)
import { Agent as SecureAgent, request as sendSecure } from 'node:https';
import { text } from 'node:stream/consumers';

const agents = { 'http:': new Agent({ keepAlive: true }), 'https:': new SecureAgent({ keepAlive: true }) };
const OK_BELOW = 300;

/**
 * Asks over a connection kept open, head and body in one piece. The `fetch` of Node sends them apart: the server's
 * acknowledgement of the first is then waited for, some 40 ms by question, ten times what the answer takes.
 *
 * @returns the body of the answer, read as JSON; undefined when it is empty
 * @throws when the server answers an error, or does not answer
 */
export async function sendRequest(input: string | URL | Request, init: RequestInit = {}): Promise<unknown> {
  const url = new URL(input instanceof Request ? input.url : input);
  const answer = await send(url, init);
  const body = await text(answer);
  const status = answer.statusCode ?? 0;
  if (status >= OK_BELOW) throw new Error(`Meilisearch answered ${status}: ${body.slice(0, 300)}`);
  return body === '' ? undefined : (JSON.parse(body) as unknown);
}

function send(url: URL, init: RequestInit): Promise<IncomingMessage> {
  const isSecure = url.protocol === 'https:';
  const body = typeof init.body === 'string' ? Buffer.from(init.body) : null;
  const headers = { ...Object.fromEntries(new Headers(init.headers)), ...(body ? { 'content-length': String(body.length) } : {}) };
  const options = { method: init.method ?? 'GET', headers, ...(init.signal ? { signal: init.signal } : {}) };
  return new Promise((resolve, reject) => {
    const asking = isSecure ? sendSecure(url, { ...options, agent: agents['https:'] }) : sendPlain(url, { ...options, agent: agents['http:'] });
    asking.once('response', resolve);
    asking.once('error', (failure: NodeJS.ErrnoException) => {
      // A connection kept open may have been closed by the server in the same moment: that says nothing about the server.
      if (asking.reusedSocket && failure.code === 'ECONNRESET') send(url, init).then(resolve, reject);
      else reject(failure);
    });
    asking.end(body ?? undefined);
  });
}
