import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { inflateRawSync } from 'node:zlib';
import { registerMigrations, saveEntries, saveNetworks, saveSources } from '@portulan/register';
import { searchMigrations } from '@portulan/search';
import { aCooperation, anActor, aPartner, aProject, launchProduct, openTestDatabase, TEST_SOURCE, type LaunchedProduct, type TestDatabase } from '@portulan/testing';
import { listRoutes } from '../src/people/list-routes.test-data.js';
import { CANARY, canaryOf, plantCanaries, readShadows } from './plant-canaries.js';

const WITNESS = 'Association témoin';
const SHOWN = 'Personne qui a consenti';
/** Between two looks at what must come. */
const LOOK_MS = 50;

let database: TestDatabase;
let product: LaunchedProduct;
let words: string[] = [];
const witness = anActor({ kind: 'association', tier: null, name: WITNESS, themes: ['water'] }, { keeper: 'temoin', slug: 'temoin' });
const partner = aPartner({ name: 'Ville du témoin' });
const hidden = anActor({ kind: 'association', tier: null, name: canaryOf({ table: 'draft', column: 'name' }), descriptionFr: canaryOf({ table: 'draft', column: 'description' }), email: `${CANARY}@example.org` }, { state: 'draft' });

beforeAll(async () => {
  database = await openTestDatabase({ migrations: [...registerMigrations, ...searchMigrations] });
  const { register } = database;
  const french = anActor({ name: 'Commune du témoin' });
  await register.transaction(async (unit) => {
    await saveNetworks(unit, [{ id: 'temoin', label: 'Réseau témoin', perimeter: ['region:93'] }]);
    await saveSources(unit, [{ id: TEST_SOURCE, label: 'Essais' }]);
    const stamp = { author: canaryOf({ table: 'revision', column: 'author' }), reason: canaryOf({ table: 'revision', column: 'reason' }) };
    const project = aProject({ title: 'Projet du témoin', participations: [{ actorId: witness.id, role: 'lead' }, { actorId: hidden.id, role: 'partner' }] }, { slug: 'projet-temoin' });
    await saveEntries(unit, [witness, partner, hidden, french, aCooperation(witness, partner, {}, { slug: 'lien-temoin' }), project], stamp);
  });
  words = await plantCanaries(register, witness.id);
  await register.query(
    `WITH made AS (INSERT INTO contact (id, entry_id, name, role, email, phone, created_by)
       VALUES (gen_random_uuid(), $1, $2, $3, $4, $3, 'test') RETURNING id)
     INSERT INTO contact_consent (id, contact_id, scope, given_on, manner, wording, recorded_by) SELECT gen_random_uuid(), id, '{name}', '2026-01-01', 'mail', $3, 'test' FROM made`,
    [witness.id, SHOWN, canaryOf({ table: 'consented', column: 'rest' }), `${CANARY}.rest@example.org`],
  );
  product = await launchProduct({ env: { DATABASE_URL: addressOf(database), PORTULAN_STARTER: 'no', RATE_LIMIT: '1000000' } });
});
afterAll(async () => {
  await product?.stop();
  await database.drop();
});

/** What an address answers, as text whatever it is made of. */
async function read(path: string, init: RequestInit = {}): Promise<{ readonly status: number; readonly text: string }> {
  const answer = await fetch(product.url + path, init);
  const bytes = Buffer.from(await answer.arrayBuffer());
  const text = bytes.subarray(0, 2).toString() === 'PK' ? unzip(bytes) : bytes.toString('utf8');
  return { status: answer.status, text: `${JSON.stringify([...answer.headers])} ${text}`.toLowerCase() };
}

/** The first canary that a text holds, with what stands around it. */
const canaryIn = (text: string): string | null => {
  const at = text.indexOf(CANARY);
  return at < 0 ? null : text.slice(Math.max(0, at - 60), at + 60);
};

/** What stands in the place of each part of an address; a part that is not here makes the test fail: it is to be said. */
const FILLED: Readonly<Record<string, readonly string[]>> = {
  id: [witness.id, 'temoin', hidden.id],
  slug: ['temoin', 'lien-temoin', 'projet-temoin', hidden.id],
  code: ['SN', 'FR', 'region-93'],
  ref: ['country:SN', 'region:93'],
  layer: ['actors', 'projects', 'cooperations'],
  z: ['0'],
  x: ['0'],
  y: ['0'],
  room: ['actors', 'cooperations', 'projects', 'acteur'],
  format: ['csv', 'xlsx', 'geojson', 'jsonld'],
  network: ['temoin'],
  list: ['stale'],
  sheet: [witness.id],
  bulk: [witness.id],
  entry: [witness.id, hidden.id],
  campaign: [witness.id],
};

/** Every address that a pattern stands for, with one of each of its parts at a time. */
function fill(pattern: string): string[] {
  const [part] = /:\w+/.exec(pattern) ?? [];
  if (part === undefined) return [pattern];
  const values = FILLED[part.slice(1)];
  if (values === undefined) throw new Error(`Say what stands for ${part} of ${pattern} in FILLED: every public address is looked at.`);
  return values.flatMap((value) => fill(pattern.replace(part, encodeURIComponent(value))));
}

const publicReads = () => listRoutes().filter(({ method, rule }) => method === 'GET' && rule === 'anyone');
const pages = () => {
  const source = readFileSync(join(__dirname, '../../web/src/routes.ts'), 'utf8');
  return ['/', ...[...source.matchAll(/route\('([^']+)'/g)].map(([, path]) => `/${String(path).replace('*', 'nulle-part')}`)];
};

it('what may be shown is shown: the test would see', async () => {
  for (const path of ['/api/v1/actors/temoin', '/acteurs/temoin']) expect((await read(path)).text).toContain(SHOWN.toLowerCase());
  expect((await read('/api/v1/actors?q=temoin')).text).toContain(WITNESS.toLowerCase());
  expect(words.length).toBeGreaterThan(80);
});

it('no canary stands in any public reading of the API, an export or a tile', async () => {
  const documented = Object.keys(((await (await fetch(`${product.url}/api/v1/openapi.json`)).json()) as { paths: object }).paths);
  expect(documented.length).toBeGreaterThan(15);
  const asked = publicReads().flatMap(({ path }) => fill(path));
  for (const path of asked) {
    for (const query of ['', '?lang=en']) expect([path, canaryIn((await read(path + query)).text)]).toEqual([path, null]);
  }
  expect(asked.length).toBeGreaterThan(documented.length);
});

it('no canary stands in any page, sitemap, embed or file of the site', async () => {
  for (const path of pages().flatMap(fill)) {
    const { status, text } = await read(path);
    expect([path, status < 500, canaryIn(text)]).toEqual([path, true, null]);
  }
});

it('no search, in any spelling, finds an entry by what is private of it', async () => {
  const spellings = (word: string) => [word, word.toUpperCase(), word.slice(0, -2), `${word.slice(0, 4)}e${word.slice(4)}`];
  const sample = words.filter((word) => /contact|person|proposal|invitation|letter/.test(word));
  expect(sample.length).toBeGreaterThan(20);
  for (const word of [CANARY, ...sample]) {
    for (const q of word === CANARY ? spellings(word) : spellings(word).slice(0, 2)) {
      const asked = encodeURIComponent(q);
      for (const path of [`/api/v1/actors?q=${asked}&explain=true`, `/api/v1/search?q=${asked}`, `/api/v1/map/flows?level=country&q=${asked}`, `/api/v1/actors.csv?q=${asked}`]) {
        const { text } = await read(path);
        expect([path, text.includes(witness.id), text.includes(WITNESS.toLowerCase())]).toEqual([path, false, false]);
      }
    }
  }
});

it('no filter, facet or order tells it', async () => {
  for (const room of ['actors', 'projects', 'cooperations']) {
    for (const sort of ['name', '-updated', 'relevance']) expect([sort, canaryIn((await read(`/api/v1/${room}?sort=${sort}&size=100&explain=true`)).text)]).toEqual([sort, null]);
    for (const facet of ['kind', 'theme', 'country', 'funder', 'network', 'region']) {
      expect([facet, canaryIn((await read(`/api/v1/facets?room=${room}&facet=${facet}&find=wxq`)).text)]).toEqual([facet, null]);
    }
  }
});

it('no canary stands in the refusals of the doors that anyone may push', async () => {
  const posts = listRoutes().filter(({ method, rule }) => method === 'POST' && rule === 'anyone');
  expect(posts.length).toBeGreaterThan(8);
  for (const { path } of posts.flatMap((route) => fill(route.path).map((filled) => ({ path: filled })))) {
    for (const body of [{}, { token: 'x', email: 'nobody@example.org', lang: 'fr' }]) {
      const { status, text } = await read(path, { method: 'POST', headers: { origin: product.url, 'content-type': 'application/json' }, body: JSON.stringify(body) });
      expect([path, status < 500, canaryIn(text)]).toEqual([path, true, null]);
    }
  }
});

it('no canary stands in what search answers from, nor in what the server said', async () => {
  const shadows = await readShadows(database.register);
  expect(shadows.some((text) => text.includes(WITNESS))).toBe(true);
  for (const text of shadows) expect([text.split(' ')[0], canaryIn(text.toLowerCase())]).toEqual([text.split(' ')[0], null]);
  expect(canaryIn(product.output().toLowerCase())).toBeNull();
});

it('no canary stands in what the server keeps of the map for its next start', async () => {
  // Kept a moment after the map first answered.
  const path = join(product.dataDir, 'map-index');
  while (!existsSync(path)) await wait(LOOK_MS);
  const kept = readFileSync(path);
  expect(kept.includes(WITNESS)).toBe(true);
  expect(canaryIn(kept.toString('utf8').toLowerCase())).toBeNull();
  const holds = (id: string) => kept.includes(Buffer.from(id.replaceAll('-', ''), 'hex'));
  expect([holds(witness.id), holds(hidden.id)]).toEqual([true, false]);
});

/** The parts of an archive one after the other, each inflated: enough to look for a word in a workbook. */
function unzip(archive: Buffer): string {
  let at = archive.readUInt32LE(archive.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1')) + 16);
  const texts: string[] = [];
  while (archive.readUInt32LE(at) === 0x02014b50) {
    const [size, name, extra, comment, header] = [archive.readUInt32LE(at + 20), archive.readUInt16LE(at + 28), archive.readUInt16LE(at + 30), archive.readUInt16LE(at + 32), archive.readUInt32LE(at + 42)];
    const start = header + 30 + archive.readUInt16LE(header + 26) + archive.readUInt16LE(header + 28);
    const bytes = archive.subarray(start, start + size);
    texts.push((archive.readUInt16LE(at + 10) === 8 ? inflateRawSync(bytes) : bytes).toString('utf8'));
    at += 46 + name + extra + comment;
  }
  return texts.join('\n');
}

/** A socket is told beside the address, as `psql` takes it. */
function addressOf({ config }: TestDatabase): string {
  if ('url' in config) return config.url;
  const { host, port, user, password, database: name } = config;
  const address = new URL(`postgres://${host.startsWith('/') ? 'localhost' : host}:${port}/${name}`);
  address.username = user;
  if (password !== undefined) address.password = password;
  if (host.startsWith('/')) address.searchParams.set('host', host);
  return address.href;
}
