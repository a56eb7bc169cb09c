import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { openTestDatabase, type TestDatabase } from '@portulan/testing';
import { describeDatabase, openRegister, RegisterFailure, withDatabase, type Register } from './index.js';

describe('the register', () => {
  let database: TestDatabase;
  let register: Register;
  beforeAll(async () => {
    database = await openTestDatabase({ filled: 'empty', poolSize: 2 });
    ({ register } = database);
    await register.query(`CREATE TABLE line (number integer PRIMARY KEY, text text)`);
  });
  afterAll(() => database.drop());
  beforeEach(() => register.query(`TRUNCATE line`));

  const count = async () => (await register.query<{ count: number }>(`SELECT count(*)::integer AS count FROM line`))[0]?.count;

  it('gives days as days and amounts as text', async () => {
    const [row] = await register.query(`SELECT date '2026-03-01' AS day, 33345638026.20::numeric(18, 2) AS amount, 9007199254740993 AS large`);
    expect(row).toEqual({ day: '2026-03-01', amount: '33345638026.20', large: '9007199254740993' });
  });

  it('gives the rows of every kind of statement, inside a transaction and out', async () => {
    const insert = `INSERT INTO line VALUES ($1, 'a') RETURNING number`;
    expect(await register.query(insert, [1])).toEqual([{ number: 1 }]);
    await register.transaction(async (unit) => {
      expect(await unit.query(insert, [2])).toEqual([{ number: 2 }]);
      expect(await unit.query(`UPDATE line SET text = 'b' RETURNING number`)).toHaveLength(2);
      expect(await unit.query(`DELETE FROM line WHERE number = 3 RETURNING number`)).toEqual([]);
    });
  });

  it('copies in and out as streams, and counts the rows', async () => {
    function* lines() {
      for (let number = 0; number < 10_000; number += 1) yield `${number}\tligne ${number}\n`;
    }
    expect(await register.copyFrom(`COPY line FROM STDIN`, lines())).toBe(10_000);
    const chunks: string[] = [];
    for await (const chunk of await register.copyTo(`COPY (SELECT text FROM line ORDER BY number LIMIT 3) TO STDOUT`)) chunks.push(String(chunk));
    expect(chunks.join('')).toBe('ligne 0\nligne 1\nligne 2\n');
  });

  it('keeps nothing of a copy that fails half-way, and goes on working', async () => {
    async function* broken() {
      yield '1\tone\n';
      await wait(1);
      throw new Error('the file broke off');
    }
    await expect(register.copyFrom(`COPY line FROM STDIN`, broken())).rejects.toThrow('the file broke off');
    await expect(register.copyFrom(`COPY line FROM STDIN`, ['not a number\tx\n'])).rejects.toThrow('invalid input syntax');
    expect(await count()).toBe(0);
  });

  it('gets its connections back from readers that stop early', async () => {
    await register.query(`INSERT INTO line SELECT n, repeat('x', 1000) FROM generate_series(1, 20000) AS n`);
    for (let turn = 0; turn < 4; turn += 1) {
      const stream = await register.copyTo(`COPY line TO STDOUT`);
      await once(stream, 'readable');
      stream.destroy();
      await once(stream, 'close');
    }
    expect(await count()).toBe(20_000);
  });

  it('hears notices, and goes on hearing them after the connection was cut', async () => {
    const heard: string[] = [];
    const stop = await register.listen('news', (payload) => heard.push(payload));
    const until = async (payload: string) => {
      while (!heard.includes(payload)) await wait(10);
    };
    await register.query(`SELECT pg_notify('news', 'first')`);
    await until('first');
    await register.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN "news"%'`);
    // The empty notice says that something may have been missed.
    await until('');
    await register.query(`SELECT pg_notify('news', 'second')`);
    await until('second');
    await stop();
    await register.query(`SELECT pg_notify('news', 'third')`);
    expect(heard).not.toContain('third');
  });

  it('goes on after all its connections were cut', async () => {
    await register.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`);
    await wait(50);
    expect(await count()).toBe(0);
  });

  it('says in a sentence that a database cannot be reached, and keeps the password to itself', async () => {
    const url = 'postgres://somebody:s3cret@127.0.0.1:1/portulan';
    const failure: unknown = await openRegister({ url }).catch((caught: unknown) => caught);
    expect(failure).toBeInstanceOf(RegisterFailure);
    expect(failure).toMatchObject({ code: 'database-unreachable' });
    expect((failure as RegisterFailure).sentence).toContain('portulan at 127.0.0.1:1');
    expect(JSON.stringify([failure, (failure as RegisterFailure).sentence])).not.toContain('s3cret');
    expect(await openRegister(withDatabase(database.config, 'no_such_database')).catch((caught: RegisterFailure) => caught.code)).toBe('database-unreachable');
  });

  it('names databases without their secrets', () => {
    const config = { url: 'postgres://somebody:s3cret@db.example.org:5433/portulan?sslmode=require' };
    expect(describeDatabase(config)).toBe('portulan at db.example.org:5433');
    expect(withDatabase(config, 'other')).toEqual({ url: 'postgres://somebody:s3cret@db.example.org:5433/other?sslmode=require' });
    expect(describeDatabase({ url: 'not an address' })).toBe('the database of the given address');
  });
});
