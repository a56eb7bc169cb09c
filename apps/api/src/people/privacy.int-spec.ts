import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { confirmSecondFactor, offerSecondFactor, openVault, registerConsent, registerContact, sendLetters, timeCode, timeStepOf, type Caller } from '@portulan/register';
import { anActor, saveDrafts } from '@portulan/testing';
import { openDoors, type OpenDoors } from './open-doors.test-data.js';

let doors: OpenDoors;
const cookies: Record<string, string> = {};
let entry = '';
beforeAll(async () => {
  doors = await openDoors();
  await doors.register.query(`INSERT INTO country (code, iso3, label_fr, label_en) VALUES ('FR', 'FRA', 'France', 'France')`);
  const actor = anActor({ kind: 'association', tier: null, name: 'Puits' }, { keeper: 'south' });
  await saveDrafts(doors.register, actor);
  entry = actor.id;
  const who = { national: { role: 'national-admin', network: null }, admin: { role: 'network-admin', network: 'south' }, editor: { role: 'editor', network: 'south' } } as const;
  for (const [name, grant] of Object.entries(who)) cookies[name] = await doors.cookie((await doors.person(grant)).id);
});
afterAll(() => doors.close());
let from = 0;
beforeEach(() => (from += 1));

async function ask(who: string | null, method: 'GET' | 'POST' | 'PUT', path: string, payload?: object) {
  const answer = await doors.app.inject({
    ...{ method, url: `/api/v1${path}`, remoteAddress: `10.1.0.${from}` },
    headers: { host: 'portulan.test', origin: 'http://portulan.test', ...(who === null ? {} : { cookie: cookies[who] as string }) },
    ...(payload === undefined ? {} : { payload }),
  });
  return { status: answer.statusCode, body: answer.body === '' ? {} : (answer.json() as Record<string, unknown>) };
}
async function letters() {
  const sent: { template: string; email: string; token: string | null; content: Readonly<Record<string, string>> }[] = [];
  await sendLetters(doors.register, async (letter) => void sent.push(letter));
  return sent;
}

describe('a message to an entry', () => {
  const message = (over: object = {}) => ({ entryId: entry, name: 'Wanda', email: `wanda${from}@example.org`, lang: 'fr', message: 'Bonjour', trap: '', ...over });

  it('is handed on once its address has answered; nobody is told whether there is a contact', async () => {
    const withoutContact = await ask(null, 'POST', '/contributions/messages', message());
    await registerContact(doors.register, entry, { name: 'Ana', role: null, email: 'ana@example.org', phone: null, lang: 'fr', takesMessages: true }, 'test');
    expect(await ask(null, 'POST', '/contributions/messages', message())).toEqual(withoutContact);
    expect(withoutContact).toEqual({ status: 202, body: { sent: true } });
    const [asked] = await letters();
    expect((await ask(null, 'POST', '/contributions/messages/confirm', { token: asked?.token })).body).toEqual({ label: 'Puits' });
    expect(await letters()).toMatchObject([{ template: 'message-relayed', email: 'ana@example.org', content: { replyTo: `wanda${from}@example.org` } }]);
  });

  it('that a program wrote goes nowhere, and says nothing of it', async () => {
    expect(await ask(null, 'POST', '/contributions/messages', message({ trap: 'http://x' }))).toEqual({ status: 202, body: { sent: true } });
    expect(await letters()).toEqual([]);
    expect((await ask(null, 'POST', '/contributions/messages', message({ email: 'a@b\nBcc: c@d.fr' }))).status).toBe(400);
    expect((await ask(null, 'POST', '/contributions/messages', message({ to: 'x@example.org' }))).status).toBe(400);
    expect((await ask(null, 'POST', '/contributions/messages/confirm', { token: 'x' })).status).toBe(410);
  });
});

describe('what is held on someone', () => {
  it('is looked for, given and erased by national administrators, each look noted', async () => {
    await registerContact(doors.register, entry, { name: 'Zoe', role: null, email: 'zoe@example.org', phone: null, lang: 'fr', takesMessages: false }, 'test');
    await doors.register.query(`DELETE FROM private_access`);
    const question = { email: 'zoe@example.org', words: [] };
    for (const path of ['', '/file', '/erase']) expect((await ask('admin', 'POST', `/staff/held${path}`, { ...question, seen: 'x', ground: 'asked' })).status).toBe(403);
    const looked = await ask('national', 'POST', '/staff/held', question);
    expect(looked.body).toMatchObject({ total: 1, places: [{ place: 'contact', count: 1 }] });
    expect((await ask('national', 'POST', '/staff/held/file', question)).body).toMatchObject({ rows: { contact: [{ name: 'Zoe' }] } });
    expect(await ask('national', 'POST', '/staff/held/erase', { ...question, seen: 'another', ground: 'asked' })).toMatchObject({ status: 409, body: { code: 'held-changed' } });
    expect((await ask('national', 'POST', '/staff/held/erase', { ...question, seen: looked.body['seen'], ground: 'asked' })).body).toEqual({ erased: { contact: 1 } });
    expect((await ask('national', 'POST', '/staff/held', question)).body).toMatchObject({ total: 0 });
    const log = (await ask('national', 'GET', '/staff/networks/south/private-log')).body as { items: { place: string }[] };
    expect(log.items.map(({ place }) => place)).toEqual(['held-file', 'held']);
    expect(JSON.stringify(log)).not.toContain('zoe');
    expect(((await ask('admin', 'GET', '/staff/networks/south/private-log')).body as { total: number }).total).toBe(0);
  });
});

describe('what is held on whoever asks', () => {
  const door = '/account/own-data';
  const held = (email: string, name: string) => registerContact(doors.register, entry, { name, role: null, email, phone: null, lang: 'fr', takesMessages: false }, 'test');
  const linkTo = async (email: string) => {
    expect(await ask(null, 'POST', door, { email, lang: 'fr' })).toEqual({ status: 202, body: { asked: true } });
    const sent = await letters();
    expect(sent).toMatchObject([{ template: 'own-data', email: email.toLowerCase(), content: {} }]);
    return sent[0]?.token ?? '';
  };

  it('is shown by a link to the address alone; of an address that nobody knows nothing else is told', async () => {
    await held('mina@example.org', 'Mina Kane');
    const [known, unknown] = [await linkTo('Mina@Example.org'), await linkTo('nobody@example.org')];
    expect((await ask(null, 'POST', `${door}/read`, { token: known })).body).toMatchObject({ email: 'mina@example.org', shown: 0, isErasureAsked: false });
    expect((await ask(null, 'POST', `${door}/file`, { token: known })).body).toMatchObject({ rows: { contact: [{ name: 'Mina Kane' }] } });
    expect((await ask(null, 'POST', `${door}/read`, { token: unknown })).body).toEqual({ email: 'nobody@example.org', places: [], total: 0, shown: 0, isErasureAsked: false });
    for (const path of ['read', 'file', 'withdraw', 'erase']) expect([path, (await ask(null, 'POST', `${door}/${path}`, { token: 'forged' })).status]).toEqual([path, 410]);
    expect((await ask(null, 'POST', door, { email: 'x', lang: 'fr' })).status).toBe(400);
    await doors.register.query(`UPDATE one_time_token SET expires_at = now() WHERE purpose = 'own-data'`);
    expect((await ask(null, 'POST', `${door}/read`, { token: known })).status).toBe(410);
  });

  it('stops being shown when the person takes their consent back, and is erased by the team when they ask', async () => {
    const made = await held('nour@example.org', 'Nour Sow');
    const contactId = made.ok ? made.value : '';
    await registerConsent(doors.register, { entryId: entry, contactId }, { scope: ['name'], givenOn: '2026-01-01', manner: 'mail', wording: 'Oui' }, 'test');
    const token = await linkTo('nour@example.org');
    expect((await ask(null, 'POST', `${door}/read`, { token })).body).toMatchObject({ shown: 1 });
    expect((await ask(null, 'POST', `${door}/withdraw`, { token })).body).toEqual({ ended: 1 });
    expect((await ask(null, 'POST', `${door}/withdraw`, { token })).body).toEqual({ ended: 0 });
    expect((await ask(null, 'POST', `${door}/read`, { token })).body).toMatchObject({ shown: 0 });
    for (let again = 0; again < 2; again += 1) expect((await ask(null, 'POST', `${door}/erase`, { token })).status).toBe(202);
    const told = await letters();
    expect(told.map(({ template }) => template)).toEqual(['erasure-asked']);
    expect(JSON.stringify(told)).not.toContain('nour');
    expect((await ask(null, 'POST', `${door}/read`, { token })).body).toMatchObject({ isErasureAsked: true });
    expect((await ask('national', 'GET', '/staff/held')).body).toMatchObject({ asked: [{ email: 'nour@example.org' }] });
    const question = { email: 'nour@example.org', words: [] };
    const looked = await ask('national', 'POST', '/staff/held', question);
    expect((await ask('national', 'POST', '/staff/held/erase', { ...question, seen: looked.body['seen'], ground: 'asked' })).status).toBe(200);
    expect((await ask('national', 'GET', '/staff/held')).body).toMatchObject({ asked: [] });
    expect((await ask(null, 'POST', `${door}/read`, { token })).status).toBe(410);
  });

  it('is taken away by whoever is signed in, without a secret', async () => {
    const file = await ask('editor', 'GET', door);
    expect(file.body).toMatchObject({ rows: { person: [{ name: 'Claire Fontaine' }], session: [{}] } });
    expect(JSON.stringify(file.body)).not.toMatch(/hash|secret|"token/);
    expect((await ask(null, 'GET', door)).status).toBe(401);
  });
});

describe('erasing', () => {
  it('reaches the letters that were kept as files', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'portulan-held-'));
    const other = await openDoors({ mail: { isReady: false, from: '', folder } });
    try {
      await writeFile(join(folder, 'a.eml'), 'To: zoe@example.org\n\nBonjour');
      await writeFile(join(folder, 'b.eml'), 'To: ana@example.org\n\nBonjour');
      const cookie = await other.cookie((await other.person({ role: 'national-admin', network: null })).id);
      const post = async (path: string, payload: object) =>
        (await other.app.inject({ method: 'POST', url: `/api/v1/staff/held${path}`, headers: { host: 'portulan.test', origin: 'http://portulan.test', cookie }, payload })).json() as { seen: string };
      const question = { email: 'zoe@example.org', words: [] };
      const { seen } = await post('', question);
      expect(await post('/erase', { ...question, seen, ground: 'asked' })).toEqual({ erased: { letter_file: 1 } });
      expect(await readdir(folder)).toEqual(['b.eml']);
    } finally {
      await other.close();
      await rm(folder, { recursive: true });
    }
  });
});

describe('retention', () => {
  it('is seen by the team and set by its administrators', async () => {
    const months = { contacts: 24, proposals: 6, claims: 3, logs: 6 };
    expect((await ask('editor', 'GET', '/staff/networks/south/retention')).body).toMatchObject({ mayEdit: false, retention: { contacts: 36 } });
    expect((await ask('editor', 'PUT', '/staff/networks/south/retention', months)).status).toBe(403);
    expect((await ask('admin', 'PUT', '/staff/networks/south/retention', { ...months, logs: 0 })).status).toBe(400);
    expect((await ask('admin', 'PUT', '/staff/networks/south/retention', months)).status).toBe(204);
    expect((await ask('editor', 'GET', '/staff/networks/south/retention')).body).toMatchObject({ retention: months });
  });
});

describe('a second factor that was lost', () => {
  it('is reset for a member of lower rank, with a reason, and shown to be so', async () => {
    const vault = openVault('a secret of the tests of these doors');
    const member = await doors.person({ role: 'editor', network: 'south' });
    const caller = { personId: member.id, sessionId: await doors.sessionId(await doors.cookie(member.id, false)), email: member.email, grants: [], name: 'x', lang: 'fr', stage: 'enrolment' } as Caller;
    await offerSecondFactor(doors.register, vault, caller);
    const [row] = await doors.register.query<{ secret: Buffer }>(`SELECT totp_secret AS secret FROM person WHERE id = $1`, [member.id]);
    await confirmSecondFactor(doors.register, vault, caller, timeCode(vault.open(row?.secret as Buffer, member.id) as Buffer, timeStepOf(new Date())));
    const memberOf = async (who: string) => ((await ask(who, 'GET', '/staff/networks/south/members')).body as { members: { personId: string; mayResetFactor: boolean; grants?: unknown }[] }).members.find(({ personId }) => personId === member.id);
    expect(await memberOf('admin')).toMatchObject({ mayResetFactor: true, hasSecondFactor: true });
    expect((await memberOf('admin'))?.grants).toBeUndefined();
    expect(await memberOf('editor')).toMatchObject({ mayResetFactor: false });
    const door = `/staff/networks/south/members/${member.id}/second-factor/reset`;
    expect((await ask('editor', 'POST', door, { reason: 'pour voir' })).status).toBe(403);
    expect((await ask('admin', 'POST', door, { reason: ' ' })).status).toBe(400);
    expect((await ask('admin', 'POST', door, { reason: 'téléphone perdu' })).status).toBe(204);
    expect((await ask('admin', 'POST', door, { reason: 'encore' })).body).toMatchObject({ code: 'second-factor-unset' });
    expect(await memberOf('admin')).toMatchObject({ mayResetFactor: false, hasSecondFactor: false });
  });
});
