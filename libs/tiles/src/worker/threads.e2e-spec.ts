import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { StartYears } from '@portulan/contract';
import { openTestDatabase, type TestDatabase } from '@portulan/testing';
import type { TileQuestion, TileWorkerData } from './messages.js';
import { Threads } from './threads.js';

const BUILT = join(__dirname, '../../dist/worker/tile-worker.js');
const YEARS: TileQuestion = { ask: 'years', filter: { filter: { where: 'any' }, key: 'all' } };

/** Between two looks at what must come. */
const LOOK_MS = 20;

describe('the thread of the map, as it is built', () => {
  let database: TestDatabase;
  let folder: string;
  beforeAll(async () => {
    database = await openTestDatabase();
    folder = mkdtempSync(join(tmpdir(), 'portulan-threads-'));
  });
  afterAll(async () => {
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is started again from what it kept when it dies, and what it left unanswered is answered by the next', async () => {
    expect(existsSync(BUILT)).toBe(true);
    const workers: Worker[] = [];
    const said: string[] = [];
    const start = (isAnew: boolean) => {
      const worker = new Worker(BUILT, { workerData: { database: database.config, kept: { folder, program: 'as built' }, isAnew } satisfies TileWorkerData });
      workers.push(worker);
      return worker;
    };
    const threads = new Threads(start, (sentence) => said.push(sentence));
    expect(((await threads.ask(YEARS)) as StartYears).total).toBe(0);
    while (!existsSync(join(folder, 'map-index'))) await wait(LOOK_MS);
    const left = threads.ask(YEARS);
    await workers[0]?.terminate();
    expect(((await left) as StartYears).total).toBe(0);
    expect(((await threads.ask(YEARS)) as StartYears).total).toBe(0);
    expect(workers).toHaveLength(2);
    expect(said).toEqual([expect.stringContaining('started again')]);
    await threads.close();
  });
});
