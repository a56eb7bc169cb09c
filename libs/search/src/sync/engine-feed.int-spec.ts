import { createServer, request as askServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ListQuery } from '@portulan/contract';
import { registerMigrations, saveEntries, type EntryDraft } from '@portulan/register';
import { openTestDatabase, type TestDatabase } from '@portulan/testing';
import { Meilisearch } from 'meilisearch';
import { createSearch, searchMigrations, type Search } from '../index.js';
import { saveSample } from '../sample/index.js';

const { MEILI_URL, MEILI_KEY } = process.env;
// Without a server given in MEILI_URL, these are skipped and Jest says so.
const whenGiven = MEILI_URL ? describe : describe.skip;
const prefix = `feed-${process.pid}`;
const query = (given: Partial<ListQuery> = {}): ListQuery => ({ where: 'any', lang: 'fr', page: 1, size: 100, ...given });

/** Stands between the search and its engine, and can be cut. */
class Wire {
  private isCut = false;
  private constructor(private readonly server: Server) {}

  static async open(target: string): Promise<Wire> {
    const { hostname, port } = new URL(target);
    const server = createServer((asked, answer) => {
      if (wire.isCut) return void asked.socket.destroy();
      const onward = askServer({ hostname, port, path: asked.url, method: asked.method, headers: asked.headers }, (response) => {
        answer.writeHead(response.statusCode ?? 500, response.headers);
        response.pipe(answer);
      });
      onward.on('error', () => asked.socket.destroy());
      asked.pipe(onward);
    });
    const wire = new Wire(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return wire;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  cut(isCut: boolean): void {
    this.isCut = isCut;
    if (isCut) this.server.closeAllConnections();
  }

  close(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}

whenGiven('an engine outside the database', () => {
  let database: TestDatabase;
  let wire: Wire;
  let search: Search;
  let client: Meilisearch;
  const said: string[] = [];

  beforeAll(async () => {
    database = await openTestDatabase({ migrations: [...registerMigrations, ...searchMigrations] });
    await saveSample(database.register, 20);
    wire = await Wire.open(MEILI_URL as string);
    client = new Meilisearch({ host: MEILI_URL as string, ...(MEILI_KEY ? { apiKey: MEILI_KEY } : {}) });
    search = await createSearch({ register: database.register, meili: { url: wire.url, key: MEILI_KEY, prefix }, log: (sentence) => said.push(sentence) });
    await search.sync();
  });
  afterAll(async () => {
    await search.close();
    await wire.close();
    for (const room of ['actors', 'cooperations', 'projects']) await client.deleteIndexIfExists(`${prefix}-${room}`);
    await database.drop();
  });
  beforeEach(() => said.splice(0));

  const save = (...names: string[]) =>
    database.register.transaction((unit) =>
      saveEntries(unit, names.map((name): EntryDraft => ({
        room: 'actors', state: 'published', sources: [{ sourceId: 'sample' }],
        actor: { kind: 'association', country: 'FR', names: [{ type: 'official', name }] },
      })), { author: 'test', reason: null }),
    ); // prettier-ignore

  /** Both sets, by id and digest. */
  async function expectEqualSets(): Promise<void> {
    for (const room of ['actors', 'cooperations', 'projects']) {
      const kept = await database.register.query<{ id: string; digest: string }>(
        `SELECT id, digest FROM search_document WHERE room = $1 AND NOT removed ORDER BY id`,
        [room],
      );
      const { results } = await client.index<{ id: string; digest: string }>(`${prefix}-${room}`).getDocuments({ fields: ['id', 'digest'], limit: 10_000 });
      expect(results.map(({ id, digest }) => ({ id, digest })).sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(kept);
    }
  }

  it('knows the same documents', expectEqualSets);

  it('takes changes, and lets go of what is withdrawn', async () => {
    const [saved] = await save('Sextant');
    await search.sync();
    expect(await search.list('actors', query({ q: 'sextant' }))).toMatchObject({ engine: 'meilisearch', total: 1 });
    await database.register.transaction((unit) =>
      saveEntries(unit, [{
        room: 'actors', id: saved?.id as string, state: 'archived', sources: [{ sourceId: 'sample' }],
        actor: { kind: 'association', country: 'FR', names: [{ type: 'official', name: 'Sextant' }] },
      }], { author: 'test', reason: null }),
    ); // prettier-ignore
    await search.sync();
    expect((await search.list('actors', query({ q: 'sextant' }))).total).toBe(0);
    await expectEqualSets();
  });

  it('is answered for while it is away, and catches up when it is back', async () => {
    const before = await search.list('actors', query());
    wire.cut(true);
    const during = await search.list('actors', query());
    expect({ ...during, engine: 'meilisearch' }).toEqual(before);
    expect(during.engine).toBe('postgres');
    expect(said.join()).toContain('PostgreSQL');
    await save('Astrolabe', 'Compas');
    await search.sync();
    expect(await search.list('actors', query({ q: 'astrolabe' }))).toMatchObject({ engine: 'postgres', total: 1 });
    expect(await search.health()).toMatchObject({ engine: 'postgres', isFallback: true });
    wire.cut(false);
    await search.sync();
    expect(await search.list('actors', query({ q: 'astrolabe' }))).toMatchObject({ engine: 'meilisearch', total: 1 });
    await expectEqualSets();
  });

  it.each([
    ['emptied', async () => void (await client.index(`${prefix}-actors`).deleteAllDocuments().waitTask({ timeout: 60_000 }))],
    ['deleted', async () => void (await client.index(`${prefix}-actors`).delete().waitTask({ timeout: 60_000 }))],
    ['half lost', async () => void (await client.index(`${prefix}-projects`).deleteDocuments({ filter: 'theme = water' }).waitTask({ timeout: 60_000 }))],
  ])('heals by itself when its index was %s', async (_, harm) => {
    await harm();
    await search.sync();
    expect((await search.list('actors', query())).engine).toBe('meilisearch');
    await expectEqualSets();
  });

  it('is rebuilt with the site up: no answer is ever short', async () => {
    const { total } = await search.list('actors', query());
    let isDone = false;
    const rebuilding = search.rebuild().finally(() => (isDone = true));
    const totals = new Set<number>();
    while (!isDone) totals.add((await search.list('actors', query())).total);
    await rebuilding;
    expect([...totals]).toEqual([total]);
    await expectEqualSets();
    const { results } = await client.getRawIndexes({ limit: 1000 });
    expect(results.map(({ uid }) => uid).filter((uid) => uid.startsWith(prefix)).sort()).toEqual([`${prefix}-actors`, `${prefix}-cooperations`, `${prefix}-projects`]);
  });
});
