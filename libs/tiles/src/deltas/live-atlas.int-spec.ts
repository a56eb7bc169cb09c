import { setTimeout as wait } from 'node:timers/promises';
import { openRegister } from '@portulan/register';
import { anActor, openTestDatabase, saveDrafts, type TestDatabase } from '@portulan/testing';
import { Chance } from '../sample/chance.test-data.js';
import { answersOf } from '../sample/atlas-answers.test-data.js';
import { RandomDirectory } from '../sample/random-directory.test-data.js';
import { readAtlas } from '../worker/read-atlas.js';
import { LiveAtlas } from './live-atlas.js';

/** Reading the whole map again and again takes its time on a busy machine. */
const LONG_MS = 600_000;

const IDLE_CONNECTIONS = 2;

describe('an atlas that follows the register', () => {
  let database: TestDatabase;
  let directory: RandomDirectory;
  beforeAll(async () => {
    database = await openTestDatabase();
    directory = new RandomDirectory(database.register, new Chance(20_261_125));
    await directory.fill(60);
  });
  afterAll(() => database.drop());

  it('tells after every change what one that is read anew tells', async () => {
    const live = await LiveAtlas.open(database.register);
    for (let round = 0; round < 8; round++) {
      for (let changes = 0; changes < 4; changes++) await directory.change();
      expect(await live.follow()).toMatchObject({ isWorn: false, isBehind: false });
      expect([round, answersOf(live.atlas)]).toEqual([round, answersOf(await readAtlas(database.register))]);
    }
  }, LONG_MS);

  it('is the same on two servers, whenever each was read', async () => {
    const early = await LiveAtlas.open(database.register);
    for (let changes = 0; changes < 10; changes++) await directory.change();
    await early.follow();
    const late = await LiveAtlas.open(database.register);
    await directory.change();
    const states = [await early.follow(), await late.follow()];
    expect(answersOf(early.atlas)).toEqual(answersOf(late.atlas));
    // Their versions meet as soon as no older transaction of the server is under way.
    while (states[0]?.version !== states[1]?.version) {
      await wait(20);
      states.splice(0, 2, await early.follow(), await late.follow());
    }
  });

  it('takes in a change that an older transaction keeps unsettled', async () => {
    const live = await LiveAtlas.open(database.register);
    const before = await live.follow();
    const count = () => live.atlas.count('actors', { filter: { where: 'any' }, key: 'all' });
    const known = count();
    await database.register.transaction(async (older) => {
      await older.query('SELECT pg_current_xact_id()');
      await saveDrafts(database.register, anActor({ kind: 'association', tier: null }));
      const during = await live.follow();
      expect(count()).toBe(known + 1);
      expect(during.version).not.toBe(before.version);
      expect((await live.follow()).version).toBe(during.version);
    });
  });

  it('goes on as it was when the database is away, and takes in the changes when it is back', async () => {
    const apart = await openRegister(database.config, { poolSize: IDLE_CONNECTIONS });
    const live = await LiveAtlas.open(apart);
    await directory.change();
    const before = answersOf(live.atlas);
    await database.register.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`);
    await database.register.query(`ALTER TABLE outbox RENAME TO outbox_away`);
    await expect(live.follow()).rejects.toThrow();
    expect(answersOf(live.atlas)).toEqual(before);
    await database.register.query(`ALTER TABLE outbox_away RENAME TO outbox`);
    await followOnceBack(live);
    expect(answersOf(live.atlas)).toEqual(answersOf(await readAtlas(database.register)));
    await apart.close();
  });

  it('says when it is worn, and when there is more than it can carry', async () => {
    const worn = await LiveAtlas.open(database.register, { limits: { worn: 1, most: 1_000 } });
    const full = await LiveAtlas.open(database.register, { limits: { worn: 1, most: 1 } });
    const before = await full.follow();
    await directory.change();
    await directory.change();
    expect(await worn.follow()).toMatchObject({ isWorn: true, isBehind: false });
    expect(await full.follow()).toEqual({ ...before, isWorn: true, isBehind: true });
  });
});

/** Each connection that lay idle when the database went may fail once more before the pool learns that it is broken. */
async function followOnceBack(live: LiveAtlas): Promise<void> {
  for (let broken = 0; broken < IDLE_CONNECTIONS; broken++) {
    const isBack = await live.follow().then(() => true, () => false);
    if (isBack) return;
  }
  await live.follow();
}
