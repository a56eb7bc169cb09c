import { readFile, rm, writeFile, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { openRegister, reviseNetwork, withDatabase, type Register } from '@portulan/register';
import { openTestDatabase, type TestDatabase } from '@portulan/testing';
import { listTurned } from '../deltas/list-turned.js';
import { LiveAtlas, type DeltaLimits } from '../deltas/live-atlas.js';
import { answersOf } from '../sample/atlas-answers.test-data.js';
import { Chance } from '../sample/chance.test-data.js';
import { RandomDirectory } from '../sample/random-directory.test-data.js';
import { readAtlas } from '../worker/read-atlas.js';
import { AtlasKeeper } from './atlas-keeper.js';
import { Packed, readLabel, readPacked } from './packed-file.js';

const LONG_MS = 600_000;
/** More directories by hand: each is read twice a round. */
const DIRECTORIES = Number(process.env['PROPERTY_RUNS'] ?? 1);

let database: TestDatabase;
let directory: RandomDirectory;
let folder: string;
let said: string[];
beforeAll(async () => {
  database = await openTestDatabase();
  directory = new RandomDirectory(database.register, new Chance(20_261_126));
  await directory.fill(40);
});
afterAll(() => database.drop());
beforeEach(() => {
  said = [];
});

/** A folder that the tests of a block share: each begins with what the one before left, if that may be used. */
function shareFolder(): void {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'portulan-kept-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
}

const file = () => join(folder, 'map-index');

interface Opened {
  readonly live: LiveAtlas;
  /** Whether the whole was read from the database. */
  readonly isRead: boolean;
}

interface StartOptions {
  readonly program?: string;
  readonly limits?: DeltaLimits;
  readonly isAnew?: boolean;
}

/**
 * Waits until nothing older than what has just been written is under way. Transactions are numbered for a whole cluster, which other
 * tests write to: what they have open holds the horizon back, and the next start would rightly read the whole once more.
 */
async function settle(register: Register): Promise<void> {
  const [{ next } = { next: '' }] = await register.query<{ next: string }>('SELECT pg_snapshot_xmax(pg_current_snapshot())::text AS next');
  const isPast = async () => (await register.query('SELECT 1 WHERE pg_snapshot_xmin(pg_current_snapshot()) >= $1::text::xid8', [next])).length > 0;
  while (!(await isPast())) await setTimeout(20);
}

/** Starts as a server does once nothing is under way, and waits until what it keeps is kept. */
async function start(register?: Register, options?: StartOptions): Promise<Opened> {
  await settle(register ?? database.register);
  return startAtOnce(register, options);
}

async function startAtOnce(register: Register = database.register, { program = 'a', limits, isAnew = false }: StartOptions = {}): Promise<Opened> {
  let isRead = false;
  const watched: Register = { ...register, copyTo: (sql) => {
    isRead ||= !sql.includes('::uuid[]');
    return register.copyTo(sql);
  } }; // prettier-ignore
  const keeper = new AtlasKeeper(watched, { folder, program }, (sentence) => said.push(sentence));
  const live = await LiveAtlas.open(watched, { keeper, isAnew, ...(limits ? { limits } : {}) });
  await live.kept;
  return { live, isRead };
}

/** What has been kept is not used, for that reason, but the database. */
async function expectRefused(reason: RegExp, register: Register = database.register, options?: StartOptions): Promise<void> {
  const { isRead } = await start(register, options);
  expect([isRead, said]).toEqual([true, [expect.stringMatching(reason)]]);
}

/** What was made of the file since is used again, without a word. */
async function expectUsed(): Promise<void> {
  said = [];
  expect([(await start()).isRead, said]).toEqual([false, []]);
}

describe('an atlas that was kept', () => {
  shareFolder();

  it(`tells with the changes since what one tells that is read anew, over ${DIRECTORIES} directories`, async () => {
    for (let number = 0; number < DIRECTORIES; number++) {
      const other = await openTestDatabase();
      try {
        const chance = new Chance(1_789 + number);
        const changing = new RandomDirectory(other.register, chance);
        await changing.fill(20 + chance.below(40));
        await start();
        said = [];
        await expectRefused(/another database/, other.register);
        said = [];
        for (let round = 0; round < 4; round++) {
          for (let changes = chance.below(6); changes > 0; changes--) await changing.change();
          const { live, isRead } = await start(other.register);
          expect([number, round, isRead, answersOf(live.atlas)]).toEqual([number, round, false, answersOf(await readAtlas(other.register))]);
          await changing.change();
          await live.follow();
          expect([number, round, answersOf(live.atlas)]).toEqual([number, round, answersOf(await readAtlas(other.register))]);
        }
        expect(said).toEqual([]);
      } finally {
        await other.drop();
      }
    }
  }, LONG_MS);

  it('says the same version as one that was read', async () => {
    await start(database.register, { isAnew: true });
    await directory.change();
    const read = await (await start(database.register, { isAnew: true })).live.follow();
    const kept = await start();
    expect(kept.isRead).toBe(false);
    expect(await kept.live.follow()).toEqual(read);
  });

  it('has the statuses of today, whatever day it was kept', async () => {
    await start();
    const turned = new Set(await listTurned(database.register, '1995-01-01'));
    expect(turned.size).toBeGreaterThan(5);
    // As it would have been then: these statuses were others.
    const label = (await readLabel(file())) as object;
    const parts = (await readPacked(file(), async () => undefined)) as { base: { columns: Record<string, { ids: Uint8Array; status: Uint8Array }> } };
    for (const { ids, status } of Object.values(parts.base.columns)) {
      status.forEach((_, row) => {
        const hex = Buffer.from(ids.subarray(row * 16, row * 16 + 16)).toString('hex');
        if ([...turned].some((id) => id.replaceAll('-', '') === hex)) status[row] = 0;
      });
    }
    await new Packed(parts).save(file(), { ...label, day: '1995-01-01' });
    const { live, isRead } = await start();
    expect([isRead, said]).toEqual([false, []]);
    expect(answersOf(live.atlas)).toEqual(answersOf(await readAtlas(database.register)));
    expect((await live.follow()).isWorn).toBe(false);
  });

  it('is not asked by who wants to read anew, and is kept again then', async () => {
    await start();
    const before = await readLabel(file());
    expect((await start(database.register, { isAnew: true })).isRead).toBe(true);
    expect(await readLabel(file())).not.toEqual(before);
    await expectUsed();
  });

  it('leaves one mark in the database, however often it is kept', async () => {
    await start();
    const marks = async () => (await database.register.query<{ count: number }>('SELECT count(*)::integer AS count FROM kept_atlas'))[0]?.count;
    const before = await marks();
    for (let times = 0; times < 3; times++) await start(database.register, { isAnew: true });
    expect(await marks()).toBe(before);
  });

  it('is shared by two servers', async () => {
    await Promise.all([start(database.register, { isAnew: true }), start(database.register, { isAnew: true })]);
    await expectUsed();
  });
});

describe('an atlas that was kept is not used', () => {
  shareFolder();
  beforeEach(async () => {
    await start();
    said = [];
  });

  it('by another version of the program', async () => {
    await expectRefused(/another version of the program/, database.register, { program: 'b' });
  });

  it('once its mark is gone, or the outbox does not reach back to it', async () => {
    await database.register.query('DELETE FROM kept_atlas');
    await expectRefused(/backup/);
    await expectUsed();
    said = [];
    await database.register.query('DELETE FROM outbox WHERE id <= (SELECT max(id) FROM outbox)');
    await expectRefused(/does not reach back/);
  });

  it('once a perimeter or a place is another', async () => {
    const settings = { label: 'Réseau Rhône', acronym: null, colour: null, website: null, staleAfterMonths: 12, dormantAfterMonths: null, representatives: 'all' as const };
    await reviseNetwork(database.register, 'rhone', { ...settings, perimeter: ['region:93'] });
    await expectRefused(/perimeters/);
    said = [];
    await database.register.query(`UPDATE place SET lon = lon + 0.5 WHERE label = 'Dakar'`);
    await expectRefused(/places/);
    await expectUsed();
  });

  it('while a place may have been written that was not seen', async () => {
    const isWritten = Promise.withResolvers<void>();
    const mayEnd = Promise.withResolvers<void>();
    const writing = database.register.transaction(async (unit) => {
      await unit.query(`UPDATE place SET lon = lon - 0.5 WHERE label = 'Dakar'`);
      isWritten.resolve();
      await mayEnd.promise;
    });
    await isWritten.promise;
    await startAtOnce(database.register, { isAnew: true });
    mayEnd.resolve();
    await writing;
    await expectRefused(/places/);
    await expectUsed();
  });

  it('after a migration', async () => {
    await database.register.query(`INSERT INTO migration (name) VALUES ('9999-tomorrow')`);
    await expectRefused(/migrated/);
    await database.register.query(`DELETE FROM migration WHERE name = '9999-tomorrow'`);
  });

  it('when more has changed since than can be laid over it', async () => {
    for (let changes = 0; changes < 3; changes++) await directory.change();
    await expectRefused(/too much/, database.register, { limits: { worn: 1, most: 1 } });
  });

  it.each([
    ['cut off', (whole: Buffer) => whole.subarray(0, whole.length - 1)],
    ['empty', () => Buffer.alloc(0)],
    ['another file', () => Buffer.from('%PDF-1.7, no map at all')],
    ['rotten', (whole: Buffer) => whole.map((byte, at) => (at === whole.length >> 1 ? byte ^ 4 : byte))],
  ])('when the file is %s', async (_, damage) => {
    await writeFile(file(), damage(await readFile(file())));
    await expectRefused(/damaged/);
    await expectUsed();
  });

  it('when a folder stands in its place; then none is kept, and that is told', async () => {
    await rm(file());
    await writeFile(join(folder, 'x'), '');
    const inTheWay = folder;
    folder = join(folder, 'x');
    const { live } = await start();
    expect(said).toEqual([expect.stringMatching(/cannot be read/), expect.stringMatching(/could not be kept/)]);
    expect(answersOf(live.atlas)).toEqual(answersOf(await readAtlas(database.register)));
    folder = inTheWay;
  });
});

describe('a backup that was put back', () => {
  shareFolder();

  it('is read, not what was kept of the state that it took the place of', async () => {
    const own = await openTestDatabase({ poolSize: 2 });
    const [{ name, oid } = { name: '', oid: 0 }] = await own.register.query<{ name: string; oid: number }>('SELECT datname AS name, oid::integer FROM pg_database WHERE datname = current_database()');
    const changing = new RandomDirectory(own.register, new Chance(1_515));
    await changing.fill(10);
    await own.register.close();
    const admin = await openRegister(withDatabase(own.config, 'postgres'), { poolSize: 1 });
    const copy = async (from: string, to: string, more = '') => {
      await admin.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1`, [from]);
      await admin.query(`CREATE DATABASE ${to} TEMPLATE ${from} ${more}`);
    };
    await copy(name, `${name}_backup`);
    const after = await openRegister(own.config, { poolSize: 4 });
    await after.query(`UPDATE actor SET label = 'Never was'`);
    expect((await start(after)).isRead).toBe(true);
    await after.close();
    await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
    // The very same database to look at: its name, its number, its cluster.
    await copy(`${name}_backup`, name, `OID = ${oid}`);
    const restored = await openRegister(own.config, { poolSize: 4 });
    await expectRefused(/backup/, restored);
    said = [];
    expect((await start(restored)).isRead).toBe(false);
    await restored.close();
    for (const gone of [name, `${name}_backup`]) await admin.query(`DROP DATABASE IF EXISTS ${gone} WITH (FORCE)`);
    await admin.close();
  }, LONG_MS);
});
