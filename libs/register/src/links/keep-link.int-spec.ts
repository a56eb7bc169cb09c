import { openTestDatabase, type TestDatabase } from '@portulan/testing';
import { findLink, keepLink } from './index.js';

let database: TestDatabase;
beforeAll(async () => (database = await openTestDatabase()));
afterAll(() => database.drop());

it('gives the same path the same code, and finds it again', async () => {
  const path = '/carte?country=SN&lieu=region%3A93';
  const first = await keepLink(database.register, path);
  expect(first).toEqual({ code: expect.stringMatching(/^[2-9b-z]{7}$/), isNew: true });
  expect(await keepLink(database.register, path)).toEqual({ code: first.code, isNew: false });
  expect(await findLink(database.register, first.code)).toBe(path);
  expect(await findLink(database.register, 'zzzzzzz')).toBeNull();
});

it('makes the code longer when another path has it already', async () => {
  const { code } = await keepLink(database.register, '/acteurs?q=eau');
  await database.register.query(`UPDATE short_link SET path = '/ailleurs' WHERE code = $1`, [code]);
  const longer = await keepLink(database.register, '/acteurs?q=eau');
  expect(longer).toEqual({ code: expect.stringMatching(new RegExp(`^${code}.$`)), isNew: true });
  expect(await keepLink(database.register, '/acteurs?q=eau')).toEqual({ code: longer.code, isNew: false });
});

it('gives one code to the same path asked for at the same moment', async () => {
  const made = await Promise.all(Array.from({ length: 8 }, () => keepLink(database.register, '/projets?theme=water')));
  expect(new Set(made.map(({ code }) => code)).size).toBe(1);
  expect(made.filter(({ isNew }) => isNew)).toHaveLength(1);
});

it.each(['//ailleurs.example', 'https://ailleurs.example', '/\\ailleurs.example', '/a b', '/a\tb', '/a\\b', `/${'a'.repeat(4000)}`])('holds no path like %j, even written by hand', async (path) => {
  await expect(database.register.query(`INSERT INTO short_link (code, path) VALUES ('2222222', $1)`, [path])).rejects.toThrow(/short_link/);
});
