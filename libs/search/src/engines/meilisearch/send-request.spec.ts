import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { sendRequest } from './send-request.js';

let server: Server;
let url: string;
let answerWith: (asked: IncomingMessage, answer: ServerResponse) => Promise<void> | void;

beforeAll(async () => {
  server = createServer((asked, answer) => void answerWith(asked, answer));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/indexes`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe('a request to the search engine', () => {
  it('carries method, headers and body, and gives the JSON of the answer', async () => {
    answerWith = async (asked, answer) => {
      answer.end(JSON.stringify({ method: asked.method, key: asked.headers.authorization, said: await text(asked) }));
    };
    const headers = new Headers({ authorization: 'Bearer key' });
    expect(await sendRequest(url, { method: 'POST', headers, body: '{"q":"é"}' })).toEqual({ method: 'POST', key: 'Bearer key', said: '{"q":"é"}' });
  });

  it('fails when the answer is an error, with what it says', async () => {
    answerWith = (_, answer) => void answer.writeHead(403).end('{"code":"invalid_api_key"}');
    await expect(sendRequest(url)).rejects.toThrow(/403.*invalid_api_key/);
  });

  it('is sent again when the connection that was kept open has been closed', async () => {
    let asked = 0;
    answerWith = (request, answer) => {
      if (++asked === 2) return void request.socket.destroy();
      answer.end('{}');
    };
    await sendRequest(url);
    await new Promise((resolve) => setImmediate(resolve));
    expect(await sendRequest(url)).toEqual({});
    expect(asked).toBe(3);
  });

  it('ends when its time is over', async () => {
    answerWith = () => undefined;
    const over = new AbortController();
    const asking = sendRequest(url, { signal: over.signal });
    setImmediate(() => over.abort());
    await expect(asking).rejects.toThrow(/abort/i);
  });
});
