import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { Agent, createServer, request, type ClientRequest, type IncomingHttpHeaders, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer, json, text } from 'node:stream/consumers';

/** One question as it goes to Meilisearch. */
export interface AskedRequest {
  readonly path: string;
  readonly body: string;
}

/** Where Node tells that the head of an answer has come to a client of this process. */
const ANSWERED = 'http.client.response.finish';

const agent = new Agent({ keepAlive: true });

/**
 * Sends a question and reads the answer, with nothing before or after. Head and body go in one piece: `fetch` would have
 * each question wait for an acknowledgement, which is not Meilisearch's fault.
 *
 * @returns the milliseconds that Meilisearch took by its own account, rounded down for each of its searches
 */
export async function askPlainly({ url, key }: { readonly url: string; readonly key: string | undefined }, { path, body }: AskedRequest): Promise<number> {
  const headers = { 'content-type': 'application/json', ...(key === undefined ? null : { authorization: `Bearer ${key}` }) };
  const answer = (await json(await send(url, 'POST', path, headers, Buffer.from(body)))) as Answer;
  return (answer.results ?? [answer]).reduce((sum, { processingTimeMs }) => sum + processingTimeMs, 0);
}

interface Search {
  readonly processingTimeMs: number;
}
type Answer = Search & { readonly results?: readonly Search[] };

function send(url: string, method: string, path: string, headers: OutgoingHttpHeaders, body: Buffer): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const asking = request(new URL(path, url), { method, agent, headers: { ...headers, 'content-length': body.length } }, resolve);
    asking.once('error', reject).end(body);
  });
}

/** Meilisearch tells it for each search, rounded down. */
const OWN_TIME = /"processingTimeMs":(\d+)/g;

/**
 * Listens to what Meilisearch answers this process while something is done, so that it can be told from the very searches made for it.
 *
 * @param url of the server listened to; its answers must be read by events, as data comes once
 * @returns the milliseconds that they took by Meilisearch's own account
 */
export async function hearOwnTime(url: string, work: () => Promise<unknown>): Promise<number> {
  const { port } = new URL(url);
  const heard: Buffer[][] = [];
  const hear = (message: unknown) => {
    const { request: asked, response } = message as { request: ClientRequest; response: IncomingMessage };
    if (!asked.path.endsWith('search') || String(asked.socket?.remotePort) !== port) return;
    const parts: Buffer[] = [];
    heard.push(parts);
    response.on('data', (part: Buffer) => parts.push(part));
  };
  subscribe(ANSWERED, hear);
  await work().finally(() => unsubscribe(ANSWERED, hear));
  const times = heard.flatMap((parts) => [...Buffer.concat(parts).toString().matchAll(OWN_TIME)].map(([, time]) => Number(time)));
  return times.reduce((sum, time) => sum + time, 0);
}

/** Its headers but for those of its way: each connection has its own. */
function ofTheMessage({ headers }: IncomingMessage): IncomingHttpHeaders {
  const { host: _host, connection: _connection, 'transfer-encoding': _encoding, 'content-length': _length, ...others } = headers;
  return others;
}

/** Stands between a client and a server, passes everything on and keeps the questions. */
export async function recordAsked(target: string) {
  let asked: AskedRequest[] = [];
  const server = createServer((from, to) => {
    const pass = async () => {
      const [body, path] = [await text(from), from.url ?? '/'];
      if (path.endsWith('search')) asked.push({ path, body });
      const answer = await send(target, from.method ?? 'GET', path, ofTheMessage(from), Buffer.from(body));
      to.writeHead(answer.statusCode ?? 502, ofTheMessage(answer)).end(await buffer(answer));
    };
    pass().catch((failure: unknown) => void to.writeHead(502).end(String(failure)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** The questions since the last call. */
    take(): readonly AskedRequest[] {
      const taken = asked;
      asked = [];
      return taken;
    },
    async close(): Promise<void> {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
