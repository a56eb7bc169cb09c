import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTestDatabase, type TestDatabase } from '@portulan/testing';
import { openSealedVault } from './open-sealed-vault.js';
import { StartFailure } from './start-failure.js';

const ME = '01920000-0000-7000-8000-00000000000a';
const PLAIN = Buffer.from('twenty bytes, no less');
let database: TestDatabase;
let folder: string;
const said: string[] = [];
const open = (over: { PORTULAN_SECRET?: string } = {}) => openSealedVault(database.register, { PORTULAN_DATA_DIR: folder, PORTULAN_SECRET: undefined, ...over }, (sentence) => said.push(sentence));

beforeAll(async () => {
  database = await openTestDatabase({ filled: 'bare' });
});
afterAll(() => database.drop());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portulan-vault-'));
  said.length = 0;
  await database.register.query('DELETE FROM person');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('makes its key once, in a file of this account alone, and opens with it again', async () => {
  const sealed = (await open()).seal(PLAIN, ME);
  expect((await stat(join(folder, 'secret.key'))).mode & 0o777).toBe(0o600);
  expect((await open()).open(sealed, ME)).toEqual(PLAIN);
  const key = await readFile(join(folder, 'secret.key'), 'utf8');
  expect(sealed.toString('latin1')).not.toContain(key);
  expect(said).toEqual([]);
});

it('takes the secret of the configuration before it, and then makes no file', async () => {
  const secret = { PORTULAN_SECRET: 'a long word that nobody can guess, at all' };
  const sealed = (await open(secret)).seal(PLAIN, ME);
  expect((await open(secret)).open(sealed, ME)).toEqual(PLAIN);
  expect(await stat(join(folder, 'secret.key')).catch(() => null)).toBeNull();
  expect((await open()).open(sealed, ME)).toBeNull();
});

it('seals what was readable, and tells of what another key sealed', async () => {
  await database.register.query(`INSERT INTO person (id, email, name, lang, totp_secret) VALUES ($1, 'a@example.org', 'A', 'fr', $2)`, [ME, Buffer.alloc(20, 7)]);
  await open();
  expect(said).toEqual([expect.stringContaining('1 second factor(s) that were readable')]);
  await open({ PORTULAN_SECRET: 'another long word that nobody can guess' });
  expect(said[1]).toContain('1 second factor(s) were sealed with another secret');
});

it('says what to do when the key cannot be used', async () => {
  await writeFile(join(folder, 'secret.key'), 'short');
  const failure: unknown = await open().catch((caught: unknown) => caught);
  expect(failure).toBeInstanceOf(StartFailure);
  expect((failure as StartFailure).sentence).toContain('PORTULAN_SECRET');
});
