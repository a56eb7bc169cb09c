import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { ENTRY_ROOMS } from '@portulan/domain';
import { registerMigrations } from '@portulan/register';
import { openTestDatabase, type TestDatabase } from '@portulan/testing';
import { searchMigrations } from '../index.js';
import { saveSample } from '../sample/index.js';
import { DocumentSync } from './document-sync.js';
import type { MakingThreadData } from './make-documents.js';

const BUILT = join(__dirname, '../../dist/sync/making-thread.js');

describe('the threads that make documents, as they are built', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase({ migrations: [...registerMigrations, ...searchMigrations] });
    await saveSample(database.register, 20);
    await new DocumentSync(database.register).rebuild();
  });
  afterAll(() => database.drop());

  const listDocuments = () =>
    database.register.query(`
      SELECT ord, id, room, version, digest, removed, texts, facets, seat_refs, action_refs, partner_refs, points, since_year, until_year,
        standing, kin, updated_at, sort_fr, sort_en, encode(words, 'hex') AS words, card FROM search_document ORDER BY id`);
  const forget = () => database.register.query(`UPDATE search_document SET digest = '' WHERE id IN (SELECT id FROM search_document ORDER BY id OFFSET 1)`);
  const listLeft = () => database.register.query(`SELECT 1 FROM pg_class WHERE starts_with(relname, 'next_search')`);
  const openSync = (change: (data: MakingThreadData) => MakingThreadData = (data) => data) => {
    const threads: Worker[] = [];
    const startThread = (data: MakingThreadData) => {
      const thread = new Worker(BUILT, { workerData: change(data) });
      threads.push(thread);
      return thread;
    };
    return { threads, sync: new DocumentSync(database.register, { inPlaceMax: 0, threadsFrom: 0, startThread }) };
  };

  it('make the very documents that are made without them, each once', async () => {
    const before = await listDocuments();
    await forget();
    const { sync, threads } = openSync();
    await sync.rebuild();
    expect(threads.length).toBeGreaterThan(1);
    expect(await listDocuments()).toEqual(before);
    expect(await listLeft()).toEqual([]);
  });

  it('say why they failed, and leave everything as it was', async () => {
    await forget();
    const before = await listDocuments();
    const { sync } = openSync((data) => ({ ...data, order: { ...data.order, snapshot: 'nobody' } }));
    await expect(sync.rebuild()).rejects.toThrow('snapshot');
    expect(await listDocuments()).toEqual(before);
    expect(await listLeft()).toEqual([]);
  });

  it('end when they are told to, and leave everything as it was', async () => {
    await forget();
    const before = await listDocuments();
    const stopping = new AbortController();
    const { sync, threads } = openSync((data) => (stopping.abort(), data));
    await expect(sync.rebuild(ENTRY_ROOMS, stopping.signal)).rejects.toThrow('abort');
    expect(threads.every(({ threadId }) => threadId === -1)).toBe(true);
    expect(await listDocuments()).toEqual(before);
    expect(await listLeft()).toEqual([]);
  });
});
