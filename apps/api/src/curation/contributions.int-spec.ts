import { sendLetters, submitProposal } from '@portulan/register';
import { anActor, aPartner, saveDrafts } from '@portulan/testing';
import { openDoors, type OpenDoors } from '../people/open-doors.test-data.js';

let doors: OpenDoors;
let editor: string;
beforeAll(async () => {
  doors = await openDoors();
  await doors.register.query(`INSERT INTO country (code, iso3, label_fr, label_en) VALUES ('FR', 'FRA', 'France', 'France'), ('SN', 'SEN', 'Sénégal', 'Senegal')`);
  editor = await doors.cookie((await doors.person({ role: 'editor', network: 'south' })).id);
});
afterAll(() => doors.close());

type Answer = { readonly status: number; readonly body: Record<string, unknown> };
/** Each test asks from an address of its own: attempts are counted by it. */
let from = 0;
beforeEach(() => (from += 1));
async function ask(method: 'GET' | 'POST', path: string, payload?: object, { cookie, origin = 'http://portulan.test' }: { cookie?: string; origin?: string } = {}): Promise<Answer> {
  const answer = await doors.app.inject({
    ...{ method, url: `/api/v1${path}`, remoteAddress: `10.0.0.${from}` },
    headers: { host: 'portulan.test', origin, ...(cookie === undefined ? {} : { cookie }) },
    ...(payload === undefined ? {} : { payload }),
  });
  return { status: answer.statusCode, body: answer.body === '' ? {} : (answer.json() as Record<string, unknown>) };
}

/** Letters that left, with their tokens. */
async function letters() {
  const sent: { template: string; email: string; token: string | null; content: Readonly<Record<string, string>> }[] = [];
  await sendLetters(doors.register, async (letter) => void sent.push(letter));
  return sent;
}

const structure = (name: string, life: object = {}) => anActor({ kind: 'association', tier: null, name, phone: '1' }, { keeper: 'south', ...life });
async function kept(name: string, life: object = {}) {
  const draft = structure(name, life);
  await saveDrafts(doors.register, draft);
  return draft.id;
}
const who = (email: string) => ({ message: 'vu sur place', sourceUrl: '', email, name: '', lang: 'fr' });
const correct = (entryId: string, changes: object, email = 'ana@example.org', more: object = {}) =>
  ask('POST', '/contributions', { sort: 'correction', entryId, seenVersion: 1, changes, ...who(email), ...more });
const waiting = async () => ((await ask('GET', '/staff/networks/south/proposals', undefined, { cookie: editor })).body as { items: { id: string; entry: { id: string } | null }[] }).items;

describe('a correction by a visitor', () => {
  it('is confirmed by its letter, compared by staff, and its author is told', async () => {
    const id = await kept('Puits');
    expect((await ask('GET', `/contributions/entries/${id}`)).body).toMatchObject({ entry: { label: 'Puits', version: 1 }, fields: { phone: '1' } });
    expect(await correct(id, { phone: '2', website: 'https://p.example' })).toEqual({ status: 202, body: { sent: true } });
    expect(await waiting()).toEqual([]);
    const [received] = await letters();
    expect(received).toMatchObject({ template: 'proposal-received', email: 'ana@example.org', content: { label: 'Puits' } });
    const token = received?.token;
    expect((await ask('POST', '/contributions/follow', { token })).body).toMatchObject({ state: 'unconfirmed', changes: { phone: '2' }, entry: { label: 'Puits' } });
    for (let again = 0; again < 2; again += 1) expect((await ask('POST', '/contributions/confirm', { token })).status).toBe(200);
    const [proposal] = await waiting();
    expect(proposal).toMatchObject({ ageDays: 0, message: 'vu sur place', from: null, entry: { id } });
    const review = { seenVersion: 1, acceptedFields: ['phone'], answer: 'Merci !' };
    expect((await ask('POST', `/staff/networks/south/proposals/${proposal?.id}/review`, review, { cookie: editor })).body).toMatchObject({ state: 'accepted' });
    const [answered] = await letters();
    expect(answered).toMatchObject({ template: 'proposal-answered', email: 'ana@example.org', content: { outcome: 'partly', answer: 'Merci !' } });
    expect((await ask('POST', '/contributions/follow', { token: answered?.token })).body).toMatchObject({ state: 'accepted', acceptedFields: ['phone'], answer: 'Merci !' });
    expect(await ask('POST', '/contributions/withdraw', { token })).toMatchObject({ status: 409, body: { code: 'proposal-answered' } });
  });

  it('can be taken back by its link, and by no other', async () => {
    const id = await kept('Retirée');
    await correct(id, { phone: '2' });
    const [{ token } = { token: '' }] = await letters();
    expect(await ask('POST', '/contributions/withdraw', { token: `${token}x` })).toMatchObject({ status: 410, body: { code: 'token-spent' } });
    expect((await ask('POST', '/contributions/withdraw', { token })).status).toBe(200);
    expect((await ask('POST', '/contributions/follow', { token })).body).toMatchObject({ state: 'withdrawn' });
    await ask('POST', '/contributions/confirm', { token });
    expect(await waiting()).toEqual([]);
  });

  it('touches nothing that staff decide, nor anything the public does not see', async () => {
    const id = await kept('Fermée');
    const hidden = await kept('Cachée', { state: 'draft' });
    expect(await correct(id, { keeper: 'north' })).toMatchObject({ status: 422, body: { code: 'invalid-fields' } });
    expect(await correct(id, { phone: '2' }, 'ana@example.org', { state: 'published' })).toMatchObject({ status: 400, body: { code: 'invalid-parameter' } });
    expect((await ask('GET', `/contributions/entries/${hidden}`)).status).toBe(404);
    expect((await correct(hidden, { phone: '2' })).status).toBe(404);
    expect(await letters()).toEqual([]);
    // A version that was never shown is not there to be compared with.
    await doors.register.query(`UPDATE revision SET content = jsonb_set(content, '{state}', '"draft"') WHERE entry_id = $1 AND version = 1`, [id]);
    expect((await correct(id, { phone: '2' })).status).toBe(404);
  });

  it('tells its author nothing of entries the public does not see, whatever ids it names', async () => {
    const [partner, hidden] = [aPartner({ name: 'Ville amie' }), structure('Secrète', { state: 'draft' })];
    await saveDrafts(doors.register, partner, hidden);
    const changes = { form: 'twinning', frenchIds: [hidden.id], partnerIds: [partner.id] };
    expect((await ask('POST', '/contributions', { sort: 'creation', room: 'cooperations', changes, ...who('ana@example.org') })).status).toBe(202);
    const [{ token } = { token: '' }] = await letters();
    const { body } = await ask('POST', '/contributions/follow', { token });
    expect(body).toMatchObject({ names: { [partner.id]: { label: 'Ville amie' } } });
    expect(JSON.stringify(body)).not.toContain('Secrète');
  });
});

describe('senders who are not welcome', () => {
  it('are not told that they were caught by the box that people do not see', async () => {
    const id = await kept('Piège');
    expect(await correct(id, { phone: '2' }, 'bot@example.org', { trap: 'http://spam.example' })).toEqual({ status: 202, body: { sent: true } });
    expect(await letters()).toEqual([]);
    expect(await doors.register.query(`SELECT 1 FROM proposal WHERE entry_id = $1`, [id])).toEqual([]);
  });

  it('are told to wait, by their e-mail address and by where they come from', async () => {
    const id = await kept('Limite');
    for (let time = 2; time < 8; time += 1) expect((await correct(id, { phone: String(time) }, 'often@example.org')).status).toBe(202);
    expect(await correct(id, { phone: '9' }, 'Often@example.org')).toMatchObject({ status: 429, body: { code: 'too-many-attempts' } });
    expect((await letters()).every(({ content }) => !JSON.stringify(content).includes('vu sur place'))).toBe(true);
    for (let time = 0; time < 13; time += 1) await correct(id, { phone: `1${time}` }, `other${time}@example.org`);
    expect((await correct(id, { phone: '99' }, 'last@example.org')).status).toBe(429);
    await letters();
  });

  it('are refused when they come from another site', async () => {
    const id = await kept('Ailleurs');
    const request = { sort: 'correction', entryId: id, seenVersion: 1, changes: { phone: '2' }, ...who('ana@example.org') };
    expect(await ask('POST', '/contributions', request, { origin: 'https://evil.example' })).toMatchObject({ status: 403, body: { code: 'origin-refused' } });
  });
});

describe('a new entry', () => {
  it('goes to the network whose perimeter holds its seat, a commune of the official list', async () => {
    const { register } = doors;
    await register.query(`INSERT INTO territory (tier, code, label, region, departement, population, lon, lat) VALUES ('region', '93', 'Provence-Alpes-Côte d''Azur', NULL, NULL, 5, 5.4, 43.3), ('departement', '13', 'Bouches-du-Rhône', '93', NULL, 2, 5.4, 43.3), ('commune', '13055', 'Marseille', '93', '13', 870000, 5.37, 43.3)`);
    await register.query(`INSERT INTO network_perimeter (network, tier, code) VALUES ('south', 'region', '93')`);
    expect((await ask('GET', '/contributions/places?q=mars')).body).toEqual({ items: [{ id: 'commune:13055', label: 'Marseille', detail: 'Bouches-du-Rhône', country: 'FR' }] });
    const changes = { kind: 'association', country: 'FR', names: [{ type: 'official', name: 'Nouvelle' }], seatId: 'commune:13055' };
    expect(await ask('POST', '/contributions', { sort: 'creation', room: 'actors', changes: { ...changes, seatId: 'commune:13999' }, ...who('ana@example.org') })).toMatchObject({ status: 422, body: { code: 'place-unknown' } });
    expect((await ask('POST', '/contributions', { sort: 'creation', room: 'actors', changes, ...who('new@example.org') })).status).toBe(202);
    const [{ token } = { token: '' }] = await letters();
    await ask('POST', '/contributions/confirm', { token });
    const proposal = (await waiting()).find(({ entry }) => entry === null);
    const [row] = await register.query<{ network: string }>(`SELECT network FROM proposal WHERE id = $1`, [proposal?.id]);
    expect(row?.network).toBe('south');
    const { body } = await ask('GET', `/staff/networks/south/proposals/${proposal?.id}`, undefined, { cookie: editor });
    expect(Object.values(body['names'] as object)).toContainEqual({ label: 'Marseille', detail: 'Bouches-du-Rhône', ref: 'commune:13055' });
  });
});

describe('a claim', () => {
  it('is given to whoever answers at its address, by those alone who answer for the entry', async () => {
    const id = await kept('La mienne');
    const claim = { sort: 'claim', entryId: id, seenVersion: 1, ...who('Presidente@example.org'), name: 'Awa Diop' };
    expect((await ask('POST', '/contributions', { ...claim, name: ' ' })).status).toBe(400);
    expect((await ask('POST', '/contributions', claim)).status).toBe(202);
    const [{ token } = { token: '' }] = await letters();
    await ask('POST', '/contributions/confirm', { token });
    const proposal = (await waiting()).find(({ entry }) => entry?.id === id)?.id;
    const north = await doors.cookie((await doors.person({ role: 'network-admin', network: 'north' })).id);
    expect((await ask('POST', `/staff/networks/north/proposals/${proposal}/claim`, { isAccepted: true }, { cookie: north })).status).toBe(404);
    expect(await ask('POST', `/staff/networks/south/proposals/${proposal}/claim`, { isAccepted: false }, { cookie: editor })).toMatchObject({ status: 422, body: { code: 'reason-missing' } });
    expect((await ask('POST', `/staff/networks/south/proposals/${proposal}/claim`, { isAccepted: true }, { cookie: editor })).status).toBe(204);
    expect(await letters()).toMatchObject([{ template: 'claim-accepted', email: 'presidente@example.org', token: null }]);
    const [person] = await doors.register.query<{ id: string; name: string }>(`SELECT id, name FROM person WHERE email = 'presidente@example.org'`);
    expect(person?.name).toBe('Awa Diop');
    const theirs = await doors.cookie(person?.id ?? '', false);
    const edit = await doors.app.inject({ method: 'PUT', url: `/api/v1/staff/entries/${id}`, headers: { host: 'portulan.test', origin: 'http://portulan.test', cookie: theirs }, payload: { seenVersion: 1, changes: { phone: '0102' } } });
    expect(edit.statusCode).toBe(200);
    expect((await ask('GET', '/staff/networks/south/proposals', undefined, { cookie: theirs })).status).toBe(403);
  });

  it('gives what the network lets representatives write; the rest of what they say is proposed', async () => {
    const id = await kept('Limitée');
    const person = await doors.person({ role: 'contributor', network: null });
    await doors.register.query(`INSERT INTO entry_representative (entry_id, person_id) VALUES ($1, $2)`, [id, person.id]);
    const theirs = await doors.cookie(person.id, false);
    const admin = await doors.cookie((await doors.person({ role: 'network-admin', network: 'south' })).id);
    const send = async (path: string, cookie: string, payload: object) => {
      const answer = await doors.app.inject({ method: 'PUT', url: `/api/v1/staff/${path}`, headers: { host: 'portulan.test', origin: 'http://portulan.test', cookie }, payload });
      return { status: answer.statusCode, body: answer.body === '' ? {} : (answer.json() as Record<string, unknown>) };
    };
    const settings = { label: 'Réseau du Sud', acronym: null, colour: '#1F6F8B', website: null, staleAfterMonths: 12, dormantAfterMonths: 36, representatives: 'presentation', perimeter: [] };
    expect((await send('networks/south/settings', editor, settings)).status).toBe(403);
    expect(await send('networks/south/settings', admin, { ...settings, colour: 'red' })).toMatchObject({ status: 422, body: { errors: [{ field: 'colour' }] } });
    expect(await send('networks/south/settings', admin, { ...settings, perimeter: ['region:0'] })).toMatchObject({ status: 422, body: { code: 'territory-unknown' } });
    expect(await send('networks/south/settings', admin, { ...settings, dormantAfterMonths: 11 })).toMatchObject({ status: 422, body: { code: 'dormant-too-soon', errors: [{ field: 'dormantAfterMonths' }] } });
    expect((await send('networks/south/settings', admin, { ...settings, id: 'north' })).status).toBe(400);
    expect((await send('networks/south/settings', admin, settings)).status).toBe(204);
    expect((await ask('GET', '/staff/networks/south/settings', undefined, { cookie: editor })).body).toMatchObject({ colour: '#1f6f8b', staleAfterMonths: 12, dormantAfterMonths: 36, mayEdit: false });
    const changes = { phone: '0102', kind: 'institution', category: 'school' };
    const held = ((await ask('GET', `/staff/entries/${id}`, undefined, { cookie: theirs })).body as { held: string[] }).held;
    expect([held.includes('kind'), held.includes('names'), held.includes('phone')]).toEqual([true, true, false]);
    expect((await ask('GET', `/staff/entries/${id}`, undefined, { cookie: admin })).body).toMatchObject({ held: [] });
    expect(await send(`entries/${id}`, theirs, { seenVersion: 1, changes, reason: 'nouveau statut' })).toMatchObject({ status: 200, body: { version: 2, proposed: 2 } });
    expect((await ask('GET', `/contributions/entries/${id}`)).body).toMatchObject({ fields: { phone: '0102', kind: 'association' } });
    expect((await waiting()).filter(({ entry }) => entry?.id === id)).toMatchObject([{ message: 'nouveau statut', from: 'Claire Fontaine' }]);
    expect((await ask('GET', '/account/entries', undefined, { cookie: theirs })).body).toMatchObject({ items: [{ id, label: 'Limitée' }] });
    await doors.register.query(`UPDATE network SET representatives = 'all'`);
  });

  it('of someone with an account needs no letter', async () => {
    const id = await kept('Autre');
    const person = await doors.person({ role: 'contributor', network: null });
    const submitted = await submitProposal(doors.register, { sort: 'claim', entryId: id, seenVersion: 1, message: 'moi', sourceUrl: null }, { author: `person:${person.id}`, lang: 'fr' });
    const proposal = submitted.ok ? submitted.value.id : '';
    expect((await ask('POST', `/staff/networks/south/proposals/${proposal}/claim`, { isAccepted: true }, { cookie: editor })).status).toBe(204);
    expect(await doors.register.query(`SELECT 1 FROM entry_representative WHERE entry_id = $1 AND person_id = $2`, [id, person.id])).toHaveLength(1);
    expect(await letters()).toMatchObject([{ template: 'claim-accepted', email: person.email }]);
  });
});
