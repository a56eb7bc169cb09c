import { openTestDatabase, type TestDatabase } from './open-test-database.js';

describe('the test database', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.drop());

  it('is migrated and filled', async () => {
    const [counts] = await database.register.query<{ countries: number; communes: number }>(
      `SELECT (SELECT count(*) FROM country)::integer AS countries,
        (SELECT count(*) FROM territory WHERE tier = 'commune')::integer AS communes`,
    );
    expect(counts).toEqual({ countries: 250, communes: 34_969 });
  });

  it('is another one each time', async () => {
    const other = await openTestDatabase({ filled: 'bare' });
    const [{ name } = { name: '' }] = await other.register.query<{ name: string }>(`SELECT current_database() AS name`);
    const [mine] = await database.register.query<{ name: string }>(`SELECT current_database() AS name`);
    const [lists] = await other.register.query(`SELECT 1 FROM country LIMIT 1`);
    await other.drop();
    const left = await database.register.query(`SELECT 1 FROM pg_database WHERE datname = $1`, [name]);
    expect(name).not.toBe(mine?.name);
    expect(lists).toBeUndefined();
    expect(left).toEqual([]);
  });
});
