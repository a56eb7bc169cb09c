import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { StartYears } from '@portulan/contract';
import { openTestDatabase, type TestDatabase } from '@portulan/testing';
import type { TileQuestion } from './messages.js';
import { Threads } from './threads.js';

const BUILT = join(__dirname, '../../dist/worker/tile-worker.js');
const YEARS: TileQuestion = { ask: 'years', filter: { filter: { where: 'any' }, key: 'all' } };

describe('the thread of the map, as it is built', () => {
  let database: TestDatabase;
  beforeAll(async () => (database = await openTestDatabase()));
  afterAll(() => database.drop());

  it('is started again when it dies, and what it left unanswered is answered by the next', async () => {
    expect(existsSync(BUILT)).toBe(true);
    const workers: Worker[] = [];
    const said: string[] = [];
    const start = () => {
      const worker = new Worker(BUILT, { workerData: { database: database.config } });
      workers.push(worker);
      return worker;
    };
    const threads = new Threads(start, (sentence) => said.push(sentence));
    expect(((await threads.ask(YEARS)) as StartYears).total).toBe(0);
    const left = threads.ask(YEARS);
    await workers[0]?.terminate();
    expect(((await left) as StartYears).total).toBe(0);
    expect(((await threads.ask(YEARS)) as StartYears).total).toBe(0);
    expect(workers).toHaveLength(2);
    expect(said).toEqual([expect.stringContaining('started again')]);
    await threads.close();
  });
});
