import { setTimeout as wait } from 'node:timers/promises';
import { anActor, openTestDatabase, saveDrafts, type TestDatabase } from '@portulan/testing';
import { advanceOutbox, dataVersion, followOutbox, readOutbox, readOutboxEnd, saveEntries, type EntryDraft, type OutboxLine, type Register } from '../index.js';

describe('the outbox', () => {
  let database: TestDatabase;
  let register: Register;
  beforeAll(async () => {
    database = await openTestDatabase();
    ({ register } = database);
  });
  afterAll(() => database.drop());

  /** Waits for what runs in the other databases of the server: until it ends, no line is given. */
  const settle = async () => {
    for (;;) {
      const [line] = await register.query(`SELECT 1 FROM outbox WHERE transaction_id >= pg_snapshot_xmin(pg_current_snapshot()) LIMIT 1`);
      if (line === undefined) return;
      await wait(10);
    }
  };
  const readAll = async (consumer: string) => (await readOutbox(register, consumer)).map(({ entryId }) => entryId);
  const catchUp = async (consumer: string) => {
    await settle();
    await advanceOutbox(register, consumer, await readOutboxEnd(register));
  };
  /** Begins to write an entry in a transaction that stays open until `end` is called. */
  const writeSlowly = async (draft: EntryDraft) => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    let began = (): void => undefined;
    const written = new Promise<void>((resolve) => (began = resolve));
    const ended = register.transaction(async (unit) => {
      await saveEntries(unit, [draft], { author: 'test', reason: null });
      began();
      await held;
    });
    await Promise.race([written, ended]);
    return {
      end: () => {
        release();
        return ended;
      },
    };
  };

  it('never skips a line of a transaction that began first and ended last', async () => {
    await catchUp('late');
    const [slow, quick] = [anActor(), anActor()];
    const slowly = await writeSlowly({ ...slow, state: 'draft', sources: [] });
    try {
      await saveDrafts(register, quick);
      expect(await readAll('late')).toEqual([]);
    } finally {
      await slowly.end();
    }
    await settle();
    const lines = await readOutbox(register, 'late');
    expect(lines.map(({ entryId, operation }) => [entryId, operation])).toEqual([
      [slow.id, 'remove'],
      [quick.id, 'upsert'],
    ]);
  });

  it('goes on after what a consumer is done with, each on its own', async () => {
    await catchUp('one');
    await catchUp('two');
    const drafts = [anActor(), anActor(), anActor()];
    for (const draft of drafts) await saveDrafts(register, draft);
    await settle();
    const [first] = await readOutbox(register, 'one', 1);
    await advanceOutbox(register, 'one', first?.position ?? '');
    expect(await readAll('one')).toEqual(drafts.slice(1).map(({ id }) => id));
    expect(await readAll('two')).toEqual(drafts.map(({ id }) => id));
  });

  it('does not go back', async () => {
    await saveDrafts(register, anActor());
    await catchUp('forward');
    await advanceOutbox(register, 'forward', '3:1');
    expect(await readAll('forward')).toEqual([]);
  });

  it('has another version after every change that can be seen, and the same as long as nothing changes', async () => {
    await settle();
    const before = await dataVersion(register);
    expect(await dataVersion(register)).toBe(before);
    const versions = new Set([before]);
    for (let turn = 0; turn < 3; turn += 1) {
      await saveDrafts(register, anActor());
      versions.add(await dataVersion(register));
    }
    expect(versions.size).toBe(4);
  });

  it('changes its version when a transaction that began earlier becomes visible', async () => {
    const seen: string[] = [];
    const slowly = await writeSlowly({ ...anActor(), state: 'draft', sources: [] });
    try {
      seen.push(await dataVersion(register));
      await saveDrafts(register, anActor());
      seen.push(await dataVersion(register));
    } finally {
      await slowly.end();
    }
    seen.push(await dataVersion(register));
    expect(new Set(seen).size).toBe(3);
  });

  describe('followed', () => {
    const until = async (isDone: () => boolean) => {
      while (!isDone()) await wait(10);
    };

    it('gives every line in order, while others write', async () => {
      await catchUp('follower');
      const seen: string[] = [];
      const stop = await followOutbox(register, 'follower', async (lines) => {
        seen.push(...lines.map(({ entryId }) => entryId));
      });
      const drafts = Array.from({ length: 20 }, () => anActor());
      await Promise.all(drafts.map((draft) => saveDrafts(register, draft)));
      await until(() => seen.length >= drafts.length);
      await stop();
      expect([...seen].sort()).toEqual(drafts.map(({ id }) => id).sort());
      expect(await readAll('follower')).toEqual([]);
    });

    it('gives lines again when they could not be dealt with', async () => {
      await catchUp('clumsy');
      const draft = anActor();
      const tries: (readonly OutboxLine[])[] = [];
      const failures: unknown[] = [];
      const stop = await followOutbox(
        register,
        'clumsy',
        async (lines) => {
          tries.push(lines);
          if (tries.length === 1) throw new Error('the index is away');
        },
        { onFailure: (failure) => failures.push(failure) },
      );
      await saveDrafts(register, draft);
      await until(() => tries.length === 2);
      await stop();
      expect(tries.map((lines) => lines.map(({ entryId }) => entryId))).toEqual([[draft.id], [draft.id]]);
      expect(failures).toEqual([new Error('the index is away')]);
    });

    it('goes on after its connections were cut', async () => {
      await catchUp('cut');
      const seen: string[] = [];
      const stop = await followOutbox(register, 'cut', async (lines) => {
        seen.push(...lines.map(({ entryId }) => entryId));
      });
      await register.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`);
      const draft = anActor();
      await saveDrafts(register, draft);
      await until(() => seen.length === 1);
      await stop();
      expect(seen).toEqual([draft.id]);
    });
  });
});
