import { setTimeout as wait } from 'node:timers/promises';
import type { ListQuery } from '@portulan/contract';
import { registerMigrations, saveEntries, type EntryDraft } from '@portulan/register';
import { openTestDatabase, type TestDatabase } from '@portulan/testing';
import { Meilisearch } from 'meilisearch';
import { createSearch, searchMigrations, type Search } from '../index.js';
import { saveSample } from '../sample/index.js';
import { FaultProxy, type Fault } from './fault-proxy.test-data.js';

const { MEILI_URL, MEILI_KEY } = process.env;
// Without a server given in MEILI_URL, these are skipped and Jest says so.
const whenGiven = MEILI_URL ? describe : describe.skip;
const prefix = `feed-${process.pid}`;
const query = (given: Partial<ListQuery> = {}): ListQuery => ({ where: 'any', lang: 'fr', page: 1, size: 100, ...given });

whenGiven('an engine outside the database', () => {
  let database: TestDatabase;
  let proxy: FaultProxy;
  let search: Search;
  let client: Meilisearch;
  const said: string[] = [];

  beforeAll(async () => {
    database = await openTestDatabase({ migrations: [...registerMigrations, ...searchMigrations] });
    await saveSample(database.register, 20);
    proxy = await FaultProxy.open(MEILI_URL as string);
    client = new Meilisearch({ host: MEILI_URL as string, ...(MEILI_KEY ? { apiKey: MEILI_KEY } : {}) });
    search = await createSearch({ register: database.register, meili: { url: proxy.url, key: MEILI_KEY, prefix }, log: (sentence) => said.push(sentence) });
    await search.sync();
  });
  afterAll(async () => {
    await search.close();
    await proxy.close();
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

  /** Both sets, by id and digest, of every room. */
  async function readSets() {
    const rooms = ['actors', 'cooperations', 'projects'];
    const sets = rooms.map(async (room) => {
      const kept = await database.register.query<{ id: string; digest: string }>(`SELECT id, digest FROM search_document WHERE room = $1 AND NOT removed`, [room]);
      const { results } = await client.index<{ id: string; digest: string }>(`${prefix}-${room}`).getDocuments({ fields: ['id', 'digest'], limit: 10_000 });
      const lines = (list: readonly { id: string; digest: string }[]) => list.map(({ id, digest }) => `${room} ${id} ${digest}`).sort();
      return { kept: lines(kept), known: lines(results) };
    });
    const all = await Promise.all(sets);
    return { kept: all.flatMap(({ kept }) => kept), known: all.flatMap(({ known }) => known) };
  }

  async function expectEqualSets(): Promise<void> {
    const { kept, known } = await readSets();
    expect(known).toEqual(kept);
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
    proxy.set('refuse');
    const during = await search.list('actors', query());
    expect({ ...during, engine: 'meilisearch' }).toEqual(before);
    expect(during.engine).toBe('postgres');
    expect(said.join()).toContain('PostgreSQL');
    await save('Astrolabe', 'Compas');
    await search.sync();
    expect(await search.list('actors', query({ q: 'astrolabe' }))).toMatchObject({ engine: 'postgres', total: 1 });
    expect(await search.health()).toMatchObject({ engine: 'postgres', isFallback: true });
    proxy.set(null);
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

  it('is rebuilt after its return when it was away for the rebuild', async () => {
    proxy.set('fail');
    await search.rebuild();
    expect(said).toEqual([expect.stringContaining('PostgreSQL answers until it is')]);
    expect((await search.list('actors', query())).engine).toBe('postgres');
    proxy.set(null);
    await search.sync();
    expect((await search.list('actors', query())).engine).toBe('meilisearch');
    await expectEqualSets();
  });

  describe('while the server follows by itself', () => {
    let stop: () => Promise<void>;
    let isOver = false;
    beforeAll(async () => {
      stop = await search.follow();
    });
    afterAll(async () => {
      isOver = true;
      proxy.set(null);
      await stop();
    });

    const areEqualSets = async () => {
      const { kept, known } = await readSets();
      return kept.join() === known.join();
    };
    /** Asks until it is so; what never comes ends with the test. */
    const until = async (isSo: () => Promise<boolean>) => {
      while (!isOver && !(await isSo())) await wait(50);
    };
    const engineOf = async (given: Partial<ListQuery> = {}) => (await search.list('actors', query(given))).engine;

    it.each<[Fault, string]>([
      ['refuse', 'Boussole'],
      ['hang', 'Cabestan'],
      ['cut', 'Gouvernail'],
      ['fail', 'Misaine'],
    ])('PostgreSQL answers throughout when it does %s; edits made meanwhile arrive on both sides', async (fault, name) => {
      await until(async () => (await engineOf()) === 'meilisearch');
      const before = await search.list('actors', query());
      proxy.set(fault);
      const during = await search.list('actors', query());
      expect({ ...during, engine: 'meilisearch' }).toEqual(before);
      expect(during.engine).toBe('postgres');
      await save(name, `${name} second`);
      await until(async () => (await search.list('actors', query({ q: name }))).total === 2);
      expect(await engineOf({ q: name })).toBe('postgres');
      proxy.set(null);
      await until(async () => (await engineOf({ q: name })) === 'meilisearch');
      expect((await search.list('actors', query({ q: name }))).total).toBe(2);
      await until(areEqualSets);
    });

    it('waits for one that is slow', async () => {
      await until(async () => (await engineOf()) === 'meilisearch');
      proxy.set('slow');
      expect(await engineOf()).toBe('meilisearch');
      proxy.set(null);
    });

    it('says an absence once, however long it lasts', async () => {
      proxy.set('fail');
      await until(async () => (await engineOf()) === 'postgres');
      said.splice(0);
      await save('Perroquet');
      await until(async () => (await search.list('actors', query({ q: 'perroquet' }))).total === 1);
      await save('Cacatois');
      await until(async () => (await search.list('actors', query({ q: 'cacatois' }))).total === 1);
      expect(said.filter((sentence) => sentence.includes('could not be brought up to date')).length).toBeLessThanOrEqual(1);
      proxy.set(null);
    });

    it('a wiped index heals by itself', async () => {
      await until(async () => (await engineOf()) === 'meilisearch');
      const { total } = await search.list('actors', query());
      await client.index(`${prefix}-actors`).deleteAllDocuments().waitTask({ timeout: 60_000 });
      await until(async () => (await search.list('actors', query())).total === total);
      await until(areEqualSets);
    });

    it('wiped documents heal by themselves, and the index with them', async () => {
      const { kept } = await readSets();
      await database.register.query(`TRUNCATE search_document CASCADE`);
      await until(async () => (await readSets()).kept.length === kept.length);
      await until(areEqualSets);
      expect((await readSets()).kept).toEqual(kept);
      await until(async () => (await engineOf()) === 'meilisearch');
    });

    it('a rebuild under edits never gives an empty or half answer', async () => {
      const { total } = await search.list('actors', query());
      let isDone = false;
      const rebuilding = search.rebuild().finally(() => (isDone = true));
      const totals: number[] = [];
      let edits = 0;
      while (!isDone) {
        totals.push((await search.list('actors', query())).total);
        if (edits < 3) await save(`Hune ${edits++}`);
      }
      await rebuilding;
      expect(Math.min(...totals)).toBeGreaterThanOrEqual(total);
      expect(totals).toEqual([...totals].sort((a, b) => a - b));
      await until(async () => (await search.list('actors', query())).total === total + edits && (await engineOf()) === 'meilisearch');
      await until(areEqualSets);
    });
  });
});
