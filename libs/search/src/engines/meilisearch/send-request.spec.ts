import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { askJson, sendRequest, toAddress } from './send-request.js';

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

describe('a question of JSON', () => {
  const ask = (key?: string, timeout = 1000) => askJson(toAddress(url, key), { q: 'é' }, timeout);

  it('goes with the key, and gives the JSON of the answer', async () => {
    answerWith = async (asked, answer) => {
      const { 'content-type': type, authorization: key } = asked.headers;
      answer.end(JSON.stringify({ method: asked.method, path: asked.url, type, key, said: await text(asked) }));
    };
    const sent = { method: 'POST', path: '/indexes', type: 'application/json', said: '{"q":"é"}' };
    expect(await ask('key')).toEqual({ ...sent, key: 'Bearer key' });
    expect(await ask()).toEqual(sent);
  });

  it('fails when the answer is an error, or breaks off', async () => {
    answerWith = (_, answer) => void answer.writeHead(403).end('{"code":"invalid_api_key"}');
    await expect(ask()).rejects.toThrow(/403.*invalid_api_key/);
    answerWith = (_, answer) => void answer.writeHead(200, { 'content-length': 100 }).write('{"results', () => answer.destroy());
    await expect(ask()).rejects.toThrow();
  });

  it('ends when its time is over, before an answer or in the middle of it', async () => {
    answerWith = () => undefined;
    await expect(ask(undefined, 20)).rejects.toThrow(/20 ms/);
    answerWith = (_, answer) => void answer.write('{');
    await expect(ask(undefined, 20)).rejects.toThrow();
  });
});
