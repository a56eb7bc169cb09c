import { sendCampaignMail, type CampaignMail } from '@portulan/register';
import { anActor, saveDrafts } from '@portulan/testing';
import { openDoors, type OpenDoors } from '../people/open-doors.test-data.js';

const CHOICE = { room: null, kind: null, country: null, theme: null, uncheckedSince: null };
let doors: OpenDoors;
let editor: string;
beforeAll(async () => {
  doors = await openDoors({ mail: { isReady: true, from: 'Portulan <portulan@example.org>' } });
  await doors.register.query(`INSERT INTO country (code, iso3, label_fr, label_en) VALUES ('FR', 'FRA', 'France', 'France')`);
  editor = await doors.cookie((await doors.person({ role: 'editor', network: 'south' })).id);
});
afterAll(() => doors.close());

async function ask(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, payload?: object, { cookie = '', app = doors.app } = {}) {
  const answer = await app.inject({
    ...{ method, url: `/api/v1${path}`, headers: { host: 'portulan.test', origin: 'http://portulan.test', cookie } },
    ...(payload === undefined ? {} : { payload }),
  });
  const isJson = answer.headers['content-type']?.includes('json') === true;
  return { status: answer.statusCode, headers: answer.headers, text: answer.body, body: isJson ? (answer.json() as Record<string, unknown>) : {} };
}
const staff = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', path = '', payload?: object) => ask(method, `/staff/networks/south/campaigns${path}`, payload, { cookie: editor });
const link = (deed: string, payload: object) => ask('POST', `/campaigns/${deed}`, payload);
const blank = async () => (await staff('GET')).body['blank'] as object;

async function mailsOf(): Promise<CampaignMail[]> {
  const mails: CampaignMail[] = [];
  do await doors.register.query(`UPDATE campaign_sender SET free_at = now()`);
  while ((await sendCampaignMail(doors.register, async (mail) => void mails.push(mail), 30)) !== null);
  return mails;
}
const structure = (name: string, email: string | null) => anActor({ kind: 'association', tier: null, name, phone: '1', email }, { keeper: 'south' });

describe('a campaign', () => {
  it('is written, looked at as it goes out, begun, answered in three ways and followed', async () => {
    const [right, wrong, gone, bare] = [structure('Juste', 'a@example.org'), structure('Fautive', 'a@example.org'), structure('Disparue', 'b@example.org'), structure('Muette', null)];
    await saveDrafts(doors.register, right, wrong, gone, bare);
    const made = await staff('POST', '', { ...(await blank()), title: 'Automne' });
    expect(made.status).toBe(201);
    const one = `/${String(made.body['id'])}`;
    expect((await staff('GET', one)).body).toMatchObject({ state: 'draft', title: 'Automne', figures: null, reach: { entries: 4, asked: 3, 'no-address': 1, unsubscribed: 0, addresses: 2 }, mail: { isReady: true } });
    expect((await staff('GET', `${one}/entries?list=no-address`)).body).toMatchObject({ total: 1, items: [{ label: 'Muette' }] });
    const [preview, page] = [await staff('GET', `${one}/preview?lang=en`), await staff('GET', `${one}/preview.html?lang=en`)];
    expect(preview.body).toMatchObject({ subject: 'Is your entry in the directory still right?', text: expect.stringContaining('Réseau du Sud keeps the directory') });
    expect(page.headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'content-security-policy': expect.stringContaining("default-src 'none'"), 'cache-control': 'no-store' });
    expect(page.text).toContain('Fautive');
    expect(await mailsOf()).toEqual([]);

    expect((await staff('POST', `${one}/start`, {})).body).toEqual({ mails: 2 });
    expect(await staff('POST', `${one}/start`, {})).toMatchObject({ status: 409, body: { code: 'campaign-begun' } });
    const mails = await mailsOf();
    const [first, second] = ['a@example.org', 'b@example.org'].map((email) => mails.find((mail) => mail.email === email)?.token);
    expect((await link('read', { token: first })).body).toMatchObject({ network: 'Réseau du Sud', entries: [{ label: 'Fautive', answer: null }, { label: 'Juste' }] });
    expect((await link('read', { token: first })).text).not.toContain('example.org');
    expect((await link('answer', { token: first, entryId: right.id, answer: 'right' })).status).toBe(200);
    expect((await link('answer', { token: first, entryId: wrong.id, answer: 'to-correct' })).body).toMatchObject({ slug: 'fautive' });
    expect((await link('answer', { token: second, entryId: gone.id, answer: 'gone' })).status).toBe(200);
    expect(await link('answer', { token: first, entryId: right.id, answer: 'gone' })).toMatchObject({ status: 409, body: { code: 'answer-given' } });
    expect(await link('answer', { token: second, entryId: right.id, answer: 'gone' })).toMatchObject({ status: 404 });
    const correction = { sort: 'correction', entryId: wrong.id, seenVersion: 1, changes: { phone: '2' }, message: '', sourceUrl: '', email: 'a@example.org', name: '', lang: 'fr', campaign: first };
    expect((await ask('POST', '/contributions', correction)).status).toBe(202);
    expect((await staff('GET', `${one}/entries?list=to-correct`)).body).toMatchObject({ items: [{ label: 'Fautive', proposal: { state: 'unconfirmed' } }] });

    expect((await staff('GET', one)).body).toMatchObject({
      ...{ state: 'running', reach: null },
      figures: { entries: 4, asked: 3, right: 1, 'to-correct': 1, gone: 1, unanswered: 0, 'no-address': 1, rate: 100, mails: { sent: 2, waiting: 0, failed: 0, reminders: 0 } },
    });
    expect((await ask('GET', '/staff/networks/south/work/said-gone', undefined, { cookie: editor })).body).toMatchObject({ items: [{ label: 'Disparue' }] });
    expect((await staff('POST', `${one}/remind`, {})).body).toEqual({ mails: 0 });
    expect((await staff('POST', `${one}/stop`, {})).status).toBe(204);
    expect(await staff('POST', `${one}/remind`, {})).toMatchObject({ status: 409, body: { code: 'campaign-still' } });
    expect((await staff('GET')).body).toMatchObject({ items: [{ title: 'Automne', state: 'stopped', figures: { rate: 100 } }] });

    expect((await link('subscription', { token: second })).body).toEqual({ network: 'Réseau du Sud', isUnsubscribed: false });
    expect((await link('unsubscribe', { token: second })).status).toBe(200);
    expect((await link('subscription', { token: second })).body).toMatchObject({ isUnsubscribed: true });
  });

  it('is refused by the field, and is another network’s to nobody', async () => {
    const refused = await staff('POST', '', { ...(await blank()), linkDays: 1 });
    expect(refused).toMatchObject({ status: 422, body: { code: 'title-missing', errors: [{ field: 'title' }, { field: 'linkDays' }] } });
    const made = await staff('POST', '', { ...(await blank()), title: 'Été', choice: { ...CHOICE, room: 'projects' } });
    const id = String(made.body['id']);
    const north = await doors.cookie((await doors.person({ role: 'editor', network: 'north' })).id);
    for (const path of ['', '/entries?list=unanswered', '/preview', '/preview.html']) {
      expect((await ask('GET', `/staff/networks/north/campaigns/${id}${path}`, undefined, { cookie: north })).status).toBe(404);
    }
    for (const deed of ['start', 'remind', 'stop']) expect((await ask('POST', `/staff/networks/north/campaigns/${id}/${deed}`, {}, { cookie: north })).status).toBe(404);
    expect(await staff('POST', `/${id}/start`, {})).toMatchObject({ status: 422, body: { code: 'campaign-empty' } });
    expect((await staff('PUT', `/${id}`, { ...(await blank()), title: 'Printemps' })).status).toBe(204);
    expect((await staff('DELETE', `/${id}`)).status).toBe(204);
    expect((await staff('GET', `/${id}`)).status).toBe(404);
  });
});

it('a link that is forged, of somebody else or not whole is told alike, and is kept nowhere', async () => {
  const told = await Promise.all(['read', 'subscription', 'unsubscribe'].map((deed) => link(deed, { token: 'forged' })));
  for (const { status, headers, body } of told) expect([status, headers['cache-control'], body['code']]).toEqual([410, 'no-store', 'token-spent']);
  expect(await link('answer', { token: 'forged', entryId: '01920000-0000-7000-8000-000000000000', answer: 'right' })).toMatchObject({ status: 410, body: { code: 'token-spent' } });
  expect((await link('answer', { token: 'forged', entryId: 'x', answer: 'erase' })).status).toBe(400);
});

it('without a mail server the page is told, and nothing is queued', async () => {
  const silent = await openDoors();
  try {
    await silent.register.query(`INSERT INTO country (code, iso3, label_fr, label_en) VALUES ('FR', 'FRA', 'France', 'France')`);
    await saveDrafts(silent.register, structure('Puits', 'a@example.org'));
    const cookie = await silent.cookie((await silent.person({ role: 'network-admin', network: 'south' })).id);
    const at = (method: 'GET' | 'POST', path: string, payload?: object) => ask(method, `/staff/networks/south/campaigns${path}`, payload, { cookie, app: silent.app });
    const { mail, blank: begun } = (await at('GET', '')).body as { mail: object; blank: object };
    expect(mail).toEqual({ isReady: false, from: '' });
    const { id } = (await at('POST', '', { ...begun, title: 'Automne' })).body;
    expect(await at('POST', `/${String(id)}/start`, {})).toMatchObject({ status: 409, body: { code: 'mail-absent' } });
    expect(await silent.register.query(`SELECT 1 FROM campaign_mail`)).toEqual([]);
    expect((await at('GET', `/${String(id)}`)).body).toMatchObject({ state: 'draft' });
  } finally {
    await silent.close();
  }
});
