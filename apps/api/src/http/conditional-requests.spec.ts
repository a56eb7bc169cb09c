import fastifyCompress from '@fastify/compress';
import { API_BASE } from '@portulan/contract';
import fastify, { type FastifyInstance } from 'fastify';
import { ServedVersion } from '../server/served-version.js';
import { addConditionalRequests } from './conditional-requests.js';

const LARGE = 600_000;

/** A server that counts how often it had to work. */
async function openServer() {
  const server: FastifyInstance = fastify();
  const version = new ServedVersion('build');
  let worked = 0;
  await server.register(fastifyCompress, { threshold: 100, encodings: ['br', 'gzip'] });
  addConditionalRequests(server, version);
  server.get(`${API_BASE}/answer`, async (request, reply) => {
    worked++;
    const { size = '10', status = '200' } = request.query as { size?: string; status?: string };
    return reply.status(Number(status)).send({ host: request.host, text: 'é'.repeat(Number(size)) });
  });
  server.get(`${API_BASE}/health/live`, () => Promise.resolve({ worked: ++worked }));
  const ask = async (path: string, headers: Record<string, string> = {}) => server.inject({ url: `${API_BASE}/${path}`, headers });
  return { ask, version, worked: () => worked };
}

describe('an answer already made', () => {
  it('is given again without work, equal in body and headers', async () => {
    const { ask, worked } = await openServer();
    const [first, second] = [await ask('answer?size=300'), await ask('answer?size=300')];
    expect(worked()).toBe(1);
    expect(second.json()).toEqual(first.json());
    for (const name of ['content-type', 'etag', 'cache-control']) expect(second.headers[name]).toBe(first.headers[name]);
  });

  it('is kept as it went out: compressed for those who ask so, plain for the others', async () => {
    const { ask, worked } = await openServer();
    const asked = { 'accept-encoding': 'br' };
    const [first, second, plain] = [await ask('answer?size=300', asked), await ask('answer?size=300', asked), await ask('answer?size=300')];
    expect(worked()).toBe(2);
    expect([first, second, plain].map(({ headers }) => headers['content-encoding'])).toEqual(['br', 'br', undefined]);
    expect(second.rawPayload).toEqual(first.rawPayload);
    expect(second.headers['vary']).toBe(first.headers['vary']);
    expect(plain.json()).toMatchObject({ text: 'é'.repeat(300) });
  });

  it('is of one host alone', async () => {
    const { ask } = await openServer();
    await ask('answer', { host: 'one.example' });
    expect((await ask('answer', { host: 'two.example' })).json()).toMatchObject({ host: 'two.example' });
  });

  it('is made anew when the data moved on', async () => {
    const { ask, version, worked } = await openServer();
    const before = await ask('answer');
    version.moveLists('later');
    const after = await ask('answer', { 'if-none-match': String(before.headers['etag']) });
    expect([after.statusCode, worked()]).toEqual([200, 2]);
  });

  it.each([
    ['a refusal', 'answer?status=404'],
    ['a failure', 'answer?status=503'],
    ['a very large one', `answer?size=${LARGE}`],
    ['one about health', 'health/live'],
  ])('is not kept when it is %s', async (_, path) => {
    const { ask, worked } = await openServer();
    await ask(path);
    await ask(path);
    expect(worked()).toBe(2);
  });

  it('is not even sent to who has it', async () => {
    const { ask, worked } = await openServer();
    const { headers } = await ask('answer');
    const again = await ask('answer', { 'if-none-match': `"other", ${String(headers['etag'])}` });
    expect([again.statusCode, again.body, worked()]).toEqual([304, '', 1]);
  });
});
