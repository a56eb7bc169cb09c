import { apiPaths } from '@portulan/contract';
import { RouterContextProvider, type UNSAFE_DataWithResponseInit as DataWithInit } from 'react-router';
import { z } from 'zod';
import { apiFetchContext, getFromApi, sitePathOf, type ApiFetch } from './api.js';

function contextWith(apiFetch: ApiFetch): RouterContextProvider {
  const context = new RouterContextProvider();
  context.set(apiFetchContext, apiFetch);
  return context;
}

const answering = (body: unknown, init?: ResponseInit) => contextWith(async () => Response.json(body, init));

/** What a loader threw, whichever way. */
async function thrownBy(read: Promise<unknown>): Promise<unknown> {
  return read.then(
    () => {
      throw new Error('nothing was thrown');
    },
    (thrown: unknown) => thrown,
  );
}

describe('getFromApi', () => {
  it('gives the body of the answer', async () => {
    await expect(getFromApi(answering({ actors: 3 }), apiPaths.overview)).resolves.toEqual({ actors: 3 });
  });

  it('checks it by the schema it was given', async () => {
    const schema = z.object({ actors: z.int() });
    await expect(getFromApi(answering({ actors: 'three' }), apiPaths.overview, schema)).rejects.toThrow(z.ZodError);
  });

  it('asks the path as it is, with the headers and the signal of the caller', async () => {
    const asked: unknown[] = [];
    const context = contextWith(async (...question) => {
      asked.push(question);
      return Response.json({});
    });
    const init = { headers: { 'If-None-Match': '"1"' } };
    await getFromApi(context, '/api/v1/actors?q=eau', undefined, init);
    expect(asked).toEqual([['/api/v1/actors?q=eau', init]]);
  });

  it('sends the visitor of a moved entry to its new page, for good, in the same language', async () => {
    const context = contextWith(async () => new Response(null, { status: 308, headers: { Location: '/api/v1/actors/saint-etienne?lang=en' } }));
    const thrown = (await thrownBy(getFromApi(context, '/api/v1/actors/st-etienne?lang=en'))) as Response;
    expect(thrown.status).toBe(308);
    expect(thrown.headers.get('Location')).toBe('/acteurs/saint-etienne?lang=en');
  });

  it('throws a refusal with its status and its sentence', async () => {
    const problem = { title: 'Inconnu', detail: 'Aucun acteur à cette adresse.', code: 'not-found', status: 404 };
    const thrown = (await thrownBy(getFromApi(answering(problem, { status: 404 }), '/api/v1/actors/x'))) as DataWithInit<{ detail: string }>;
    expect(thrown.init?.status).toBe(404);
    expect(thrown.data.detail).toBe('Aucun acteur à cette adresse.');
  });

  it('keeps the status of a refusal that is no JSON', async () => {
    const context = contextWith(async () => new Response('<h1>Bad gateway</h1>', { status: 502, headers: { 'Content-Type': 'text/html' } }));
    const thrown = (await thrownBy(getFromApi(context, apiPaths.actors))) as DataWithInit<unknown>;
    expect(thrown.init?.status).toBe(502);
  });

  it('answers 503 when the API cannot be reached', async () => {
    const context = contextWith(() => Promise.reject(new TypeError('fetch failed')));
    const thrown = (await thrownBy(getFromApi(context, apiPaths.actors))) as DataWithInit<{ code: string }>;
    expect(thrown.init?.status).toBe(503);
    expect(thrown.data.code).toBe('api-unreachable');
  });

  it('lets a question that was called off be so', async () => {
    const calling = new AbortController();
    calling.abort();
    const context = contextWith(() => Promise.reject(calling.signal.reason));
    await expect(getFromApi(context, apiPaths.actors, undefined, { signal: calling.signal })).rejects.toBe(calling.signal.reason);
  });
});

describe('sitePathOf', () => {
  it.each([
    ['/api/v1/actors/marseille', '/acteurs/marseille'],
    ['https://api.example/api/v1/projects/eau-a-bamako?lang=en', '/projets/eau-a-bamako'],
    ['/api/v1/cooperations/marseille-dakar', '/cooperations/marseille-dakar'],
    ['/api/v1/actors', undefined],
    ['/api/v1/themes/water', undefined],
  ])('shows %s at %s', (api, site) => {
    expect(sitePathOf(api)).toBe(site);
  });
});
