import type { PageOptions, Product } from './product.js';

export interface MadeEntry {
  readonly id: string;
  readonly slug: string;
}

/** An association of France, where nothing else is said. */
interface NewActor {
  readonly name: string;
  readonly [field: string]: unknown;
}

/** What the staff of a network do through the API, in the session of somebody who has signed in. */
export interface Staff {
  ask(method: string, path: string, body?: object): Promise<Response>;
  publish(network: string, actors: readonly NewActor[]): Promise<readonly MadeEntry[]>;
  /** What others count is then as it was. */
  archive(entries: readonly MadeEntry[]): Promise<void>;
}

export function staffOf({ url }: Product, cookies: NonNullable<PageOptions['cookies']>): Staff {
  const headers = { 'content-type': 'application/json', origin: url, cookie: `portulan_session=${cookies[0]?.value ?? ''}` };
  const ask = (method: string, path: string, body?: object) =>
    fetch(`${url}/api/v1/staff${path}`, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  return {
    ask,
    publish: async (network, actors) => {
      const made: MadeEntry[] = [];
      for (const { name, ...more } of actors) {
        const changes = { names: [{ type: 'official', name, lang: null }], kind: 'association', country: 'FR', ...more };
        const answer = await ask('POST', '/entries', { room: 'actors', network, state: 'published', sourceUrl: 'https://example.org', changes });
        expect(answer.status).toBe(201);
        made.push((await answer.json()) as MadeEntry);
      }
      return made;
    },
    archive: async (entries) => {
      for (const { id } of entries) {
        const { entry } = (await (await ask('GET', `/entries/${id}`)).json()) as { entry: { version: number } };
        expect((await ask('PUT', `/entries/${id}`, { seenVersion: entry.version, changes: {}, state: 'archived' })).status).toBe(200);
      }
    },
  };
}
