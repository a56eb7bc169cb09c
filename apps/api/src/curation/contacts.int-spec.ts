import { anActor, saveDrafts } from '@portulan/testing';
import { openDoors, type OpenDoors } from '../people/open-doors.test-data.js';

let doors: OpenDoors;
const cookies: Record<string, string> = {};
let entry = '';
beforeAll(async () => {
  doors = await openDoors();
  await doors.register.query(`INSERT INTO country (code, iso3, label_fr, label_en) VALUES ('FR', 'FRA', 'France', 'France')`);
  const actor = anActor({ kind: 'association', tier: null }, { keeper: 'south' });
  await saveDrafts(doors.register, actor);
  entry = actor.id;
  const who = { editor: { role: 'editor', network: 'south' }, other: { role: 'editor', network: 'north' }, admin: { role: 'network-admin', network: 'south' }, own: { role: 'contributor', network: null } } as const;
  for (const [name, grant] of Object.entries(who)) {
    const { id } = await doors.person(grant);
    if (name === 'own') await doors.register.query(`INSERT INTO entry_representative (entry_id, person_id) VALUES ($1, $2)`, [entry, id]);
    cookies[name] = await doors.cookie(id);
  }
});
afterAll(() => doors.close());

async function ask(who: string, method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, payload?: object) {
  const answer = await doors.app.inject({
    ...{ method, url: `/api/v1/staff${path}` },
    headers: { host: 'portulan.test', origin: 'http://portulan.test', cookie: cookies[who] as string },
    ...(payload === undefined ? {} : { payload }),
  });
  return { status: answer.statusCode, body: answer.body === '' ? {} : (answer.json() as Record<string, unknown>) };
}
const contacts = () => `/entries/${entry}/contacts`;
const ana = { name: 'Ana Diallo', role: null, email: 'ana@example.org', phone: null, lang: 'fr', takesMessages: true };

it('are written by the keeper and by whoever represents the entry, and seen by nobody else', async () => {
  const added = await ask('editor', 'POST', contacts(), ana);
  expect(added.status).toBe(201);
  const contact = `${contacts()}/${String(added.body['id'])}`;
  for (const [method, path] of [['GET', contacts()], ['PUT', contact], ['DELETE', contact], ['PUT', `${contact}/consent`], ['DELETE', `${contact}/consent`]] as const) {
    const payload = method === 'PUT' ? (path.endsWith('consent') ? { scope: [], givenOn: '2026-01-01', manner: 'mail', wording: 'oui' } : ana) : undefined;
    const refused = await ask('other', method, path, payload);
    expect([path, refused.status]).toEqual([path, 403]);
    expect(JSON.stringify(refused.body)).not.toContain('Diallo');
  }
  expect((await ask('own', 'GET', contacts())).body).toMatchObject({ mayWrite: true, items: [{ name: 'Ana Diallo', consent: null }] });
  expect((await ask('own', 'PUT', contact, { ...ana, role: 'présidente' })).status).toBe(204);
  await doors.register.query(`UPDATE network SET representatives = 'none' WHERE id = 'south'`);
  expect((await ask('own', 'PUT', contact, ana)).status).toBe(403);
  expect((await ask('own', 'GET', contacts())).body).toMatchObject({ mayWrite: false });
  expect((await ask('editor', 'PUT', contact, { ...ana, entryId: 'x' })).body).toMatchObject({ code: 'invalid-parameter' });
  expect((await ask('editor', 'PUT', `${contact}/consent`, { scope: ['name'], givenOn: '2026-01-01', manner: 'mail', wording: 'oui' })).status).toBe(204);
  expect((await ask('editor', 'GET', contacts())).body).toMatchObject({ items: [{ consent: { scope: ['name'], givenOn: '2026-01-01' } }] });
  expect((await ask('editor', 'DELETE', `${contact}/consent`)).status).toBe(204);
  expect((await ask('editor', 'DELETE', contact)).status).toBe(204);
  expect((await ask('editor', 'DELETE', contact)).status).toBe(404);
});

it('each look at them is noted for the administrators of the network', async () => {
  await doors.register.query(`DELETE FROM private_access`);
  await ask('editor', 'GET', contacts());
  await ask('editor', 'POST', contacts(), ana);
  await ask('editor', 'GET', contacts());
  const log = await ask('admin', 'GET', '/networks/south/private-log');
  expect(log.body).toMatchObject({ total: 1, items: [{ name: 'Claire Fontaine', place: 'contacts', shown: 1, entry: { id: entry } }] });
  expect(JSON.stringify(log.body)).not.toContain('Diallo');
});
