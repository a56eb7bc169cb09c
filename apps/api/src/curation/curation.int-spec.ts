import { searchDuplicates, submitProposal } from '@portulan/register';
import { aCooperation, anActor, aPartner, aProject, saveDrafts } from '@portulan/testing';
import { openDoors, type OpenDoors } from '../people/open-doors.test-data.js';

let doors: OpenDoors;
let cookies: Record<'editor' | 'north' | 'contributor', string>;
let contributorId: string;
beforeAll(async () => {
  doors = await openDoors();
  await doors.register.query(`INSERT INTO country (code, iso3, label_fr, label_en) VALUES ('FR', 'FRA', 'France', 'France'), ('SN', 'SEN', 'Sénégal', 'Senegal')`);
  const [editor, north, contributor] = [
    await doors.person({ role: 'editor', network: 'south' }),
    await doors.person({ role: 'network-admin', network: 'north' }),
    await doors.person({ role: 'contributor', network: null }),
  ];
  contributorId = contributor.id;
  cookies = { editor: await doors.cookie(editor.id), north: await doors.cookie(north.id), contributor: await doors.cookie(contributor.id) };
});
afterAll(() => doors.close());

const STAFF = '/api/v1/staff';
type Who = keyof typeof cookies;
async function ask(who: Who, method: 'GET' | 'POST' | 'PUT', path: string, payload?: object): Promise<{ status: number; body: Record<string, unknown> }> {
  const answer = await doors.app.inject({ method, url: `${STAFF}${path}`, headers: { host: 'portulan.test', origin: 'http://portulan.test', cookie: cookies[who] }, ...(payload === undefined ? {} : { payload }) });
  return { status: answer.statusCode, body: answer.body === '' ? {} : (answer.json() as Record<string, unknown>) };
}
const structure = (name: string, keeper: string | null = 'south') => anActor({ kind: 'association', tier: null, name, phone: '1' }, { keeper });
async function kept(...names: string[]) {
  const drafts = names.map((name) => structure(name));
  await saveDrafts(doors.register, ...drafts);
  return drafts.map(({ id }) => id) as [string, string];
}

describe('the doors of editing', () => {
  it('let the keeper and whoever represents the entry change it, and nobody else', async () => {
    const [id] = await kept('Puits');
    const edit = (who: Who, phone: string, seenVersion = 1) => ask(who, 'PUT', `/entries/${id}`, { seenVersion, changes: { phone }, reason: 'appel' });
    expect((await edit('north', '2')).status).toBe(403);
    expect((await edit('contributor', '2')).status).toBe(403);
    await doors.register.query(`INSERT INTO entry_representative (entry_id, person_id) VALUES ($1, $2)`, [id, contributorId]);
    expect(await edit('contributor', '2')).toMatchObject({ status: 200, body: { version: 2 } });
    expect(await edit('editor', '3', 2)).toMatchObject({ status: 200, body: { version: 3 } });
    expect((await ask('contributor', 'PUT', `/entries/${id}`, { seenVersion: 3, changes: {}, state: 'archived' })).status).toBe(403);
  });

  it('refuse by the field what breaks a rule, what somebody changed meanwhile, and what is no field', async () => {
    const [id] = await kept('Source');
    const edit = (changes: object, seenVersion = 1) => ask('editor', 'PUT', `/entries/${id}`, { seenVersion, changes });
    expect(await edit({ website: 'nowhere' })).toMatchObject({ status: 422, body: { code: 'website-malformed', errors: [{ field: 'website' }] } });
    expect(await edit({ keeper: 'north' })).toMatchObject({ status: 422, body: { code: 'invalid-fields' } });
    expect(await edit({ names: 'Source' })).toMatchObject({ status: 422, body: { code: 'invalid-fields', errors: [{ field: 'names' }] } });
    await edit({ phone: '2' });
    expect(await edit({ phone: '3' })).toMatchObject({ status: 409, body: { code: 'edit-conflict', errors: [{ field: 'phone' }] } });
  });

  it('name what stands in an entry by a code of its own: a territory', async () => {
    await doors.register.query(`INSERT INTO territory (tier, code, label, region, departement, population, lon, lat)
      VALUES ('region', '93', 'Provence-Alpes-Côte d''Azur', NULL, NULL, 5, 5.4, 43.3), ('departement', '13', 'Bouches-du-Rhône', '93', NULL, 2, 5.4, 43.3), ('commune', '13055', 'Marseille', '93', '13', 870000, 5.37, 43.3)`);
    const town = anActor({ name: 'Ville de Marseille', territory: 'commune:13055' }, { keeper: 'south' });
    await saveDrafts(doors.register, town);
    expect((await ask('editor', 'GET', `/entries/${town.id}`)).body).toMatchObject({ fields: { territory: 'commune:13055' }, names: { 'commune:13055': { label: 'Marseille' } } });
  });

  it('tell the history to those who keep it, and give a version back', async () => {
    const [id] = await kept('Mémoire');
    await ask('editor', 'PUT', `/entries/${id}`, { seenVersion: 1, changes: { phone: '2' }, reason: 'appel' });
    expect((await ask('north', 'GET', `/entries/${id}/revisions`)).status).toBe(403);
    const { body } = await ask('editor', 'GET', `/entries/${id}/revisions`);
    expect(body).toMatchObject({ entry: { label: 'Mémoire', version: 2 }, mayRestore: true, items: [{ version: 2, reason: 'appel', changedFields: ['phone'] }, { version: 1 }] });
    expect((await ask('editor', 'GET', `/entries/${id}/difference?from=1&to=2`)).body).toEqual({ from: 1, to: 2, fields: [{ field: 'phone', sort: 'value', before: '1', after: '2' }], names: {} });
    expect(await ask('editor', 'POST', `/entries/${id}/restore`, { version: 1, seenVersion: 1 })).toMatchObject({ status: 409, body: { code: 'version-changed' } });
    expect(await ask('editor', 'POST', `/entries/${id}/restore`, { version: 1, seenVersion: 2 })).toMatchObject({ status: 200, body: { version: 3 } });
    expect((await ask('editor', 'GET', `/entries/not-an-id/revisions`)).status).toBe(404);
  });
});

describe('the doors of duplicates', () => {
  it('warn of projects by their title and of cooperations by their actors, while they are written', async () => {
    const [town, partner] = [anActor({ name: 'Ville de la Lanterne' }), aPartner({ name: 'Ville du Phare' })];
    const link = aCooperation(town, partner, { form: 'twinning' }, { keeper: 'south' });
    const project = aProject({ title: 'Lanternes du Sahel', participations: [{ actorId: town.id, role: 'lead' }] }, { keeper: 'south' });
    await saveDrafts(doors.register, town, partner, link, project);
    const alike = async (query: string) => ((await ask('editor', 'GET', `/lookalikes/${query}`)).body as { items: { id: string; reasons: string[] }[] }).items.map(({ id, reasons }) => [id, reasons]);
    expect(await alike(`projects?title=lanternes+du+sahel&lead=${town.id}`)).toEqual([[project.id, ['same-name', 'same-lead']]]);
    expect(await alike(`projects?title=lanternes+du+sahel&lead=${partner.id}`)).toEqual([]);
    expect(await alike('projects?title=autre+chose')).toEqual([]);
    expect(await alike(`cooperations?actor=${partner.id}&actor=${town.id}&form=twinning`)).toEqual([[link.id, ['same-sides', 'same-form']]]);
    expect(await alike(`cooperations?actor=${town.id}&form=twinning`)).toEqual([]);
    expect(await alike('cooperations?form=twinning')).toEqual([]);
    for (const query of ['projects', 'cooperations?actor=x&form=twinning', 'cooperations?actor=&form=x']) expect([query, (await ask('editor', 'GET', `/lookalikes/${query}`)).status]).toEqual([query, 400]);
  });

  it('show the pairs, merge them for those who keep both, and part them again', async () => {
    const [first, second] = await kept('Eau du Sahel', 'Eau du Sahel');
    const foreign = structure('Eau du Sahel', 'north');
    await saveDrafts(doors.register, foreign);
    await searchDuplicates(doors.register);
    const alike = await ask('editor', 'GET', '/lookalikes?name=Eau%20du%20Sahel&kind=association&country=FR');
    expect((alike.body as { items: { reasons: string[] }[] }).items.map(({ reasons }) => reasons)).toEqual([['same-name'], ['same-name'], ['same-name']]);
    const { body } = await ask('editor', 'GET', '/networks/south/duplicates');
    expect(body).toMatchObject({ total: 3, page: 1 });
    expect((await ask('editor', 'GET', '/networks/north/duplicates')).status).toBe(403);
    const merge = (absorbed: string) => ask('editor', 'POST', '/merges', { survivor: { id: first, version: 1 }, absorbed: { id: absorbed, version: 1 } });
    expect((await merge(foreign.id)).status).toBe(403);
    expect((await ask('editor', 'POST', '/duplicates/review', { first, second: foreign.id, areDistinct: true })).status).toBe(204);
    expect((await ask('editor', 'GET', '/networks/south/duplicates')).body).toMatchObject({ total: 2 });
    const merged = await merge(second);
    expect(merged.status).toBe(201);
    expect((await merge(second)).status).toBe(409);
    const undo = `/merges/${String(merged.body['mergeId'])}/undo`;
    expect((await ask('north', 'POST', undo, {})).status).toBe(403);
    expect((await ask('editor', 'POST', undo, {})).status).toBe(204);
    expect(await ask('editor', 'POST', undo, {})).toMatchObject({ status: 409, body: { code: 'merge-undone' } });
  });
});

describe('the doors of the board', () => {
  it('count and list what is to be done, and answer proposals field by field', async () => {
    const [id] = await kept('Proposée');
    const submitted = await submitProposal(
      doors.register,
      { sort: 'correction', entryId: id, seenVersion: 1, changes: { phone: '9', website: 'https://p.example' }, message: 'vu', sourceUrl: null },
      { author: 'someone', lang: 'fr' },
    );
    const proposal = submitted.ok ? submitted.value.id : '';
    expect((await ask('editor', 'GET', '/networks/south/board')).body).toMatchObject({ proposals: 1, stale: 0 });
    expect((await ask('editor', 'GET', '/networks/south/work/without-place')).body).toMatchObject({ page: 1 });
    expect((await ask('editor', 'GET', '/networks/south/work/elsewhere')).status).toBe(404);
    expect((await ask('editor', 'GET', '/networks/south/proposals')).body).toMatchObject({ total: 1, items: [{ id: proposal }] });
    expect((await ask('north', 'GET', `/networks/north/proposals/${proposal}`)).status).toBe(404);
    const path = `/networks/south/proposals/${proposal}`;
    expect((await ask('editor', 'GET', path)).body).toMatchObject({ compared: [{ isInConflict: false }, { isInConflict: false }] });
    const review = { seenVersion: 1, acceptedFields: ['website'], answer: null };
    expect(await ask('editor', 'POST', `${path}/review`, { ...review, acceptedFields: [] })).toMatchObject({ status: 422, body: { code: 'reason-missing' } });
    expect(await ask('editor', 'POST', `${path}/review`, review)).toMatchObject({ status: 200, body: { state: 'accepted' } });
    expect(await ask('editor', 'POST', `${path}/review`, review)).toMatchObject({ status: 409, body: { code: 'proposal-answered' } });
  });
});

describe('the doors of lists', () => {
  it('filter a list, keep it under a name, and walk through it', async () => {
    const [id] = await kept('Parcourue');
    const list = '/networks/south/work/all?q=parcourue';
    expect((await ask('editor', 'GET', list)).body).toMatchObject({ total: 1, items: [{ id, links: [] }], looksAtLinks: false });
    expect((await ask('editor', 'GET', '/networks/south/work/all?state=gone')).status).toBe(400);
    expect((await ask('editor', 'GET', '/networks/south/work/all/place?q=parcourue')).body).toMatchObject({ rank: 1, total: 1, entry: { id, label: 'Parcourue' }, previous: null, next: null });
    const hidden = anActor({ kind: 'association', tier: null }, { keeper: 'north', state: 'draft' });
    await saveDrafts(doors.register, hidden);
    expect((await ask('editor', 'GET', `/networks/south/work/all/place?entry=${hidden.id}`)).status).toBe(404);
    const saved = await ask('editor', 'POST', '/networks/south/saved-lists', { name: 'Les eaux', list: 'all', filter: { q: 'eau' } });
    expect(saved.status).toBe(201);
    expect((await ask('editor', 'POST', '/networks/south/saved-lists', { name: 'x', list: 'all', filter: { keeper: 'north' } })).status).toBe(400);
    expect((await ask('editor', 'GET', '/networks/south/saved-lists')).body).toEqual({ items: [{ id: saved.body['id'], name: 'Les eaux', list: 'all', filter: { q: 'eau' } }] });
    expect((await ask('editor', 'POST', '/networks/south/links/look', { entryIds: [id] })).body).toMatchObject({ code: 'links-not-followed' });
  });

  it('change many entries as one, those of the network alone', async () => {
    const [first, second] = await kept('Ensemble un', 'Ensemble deux');
    const foreign = structure('Ensemble trois', 'north');
    await saveDrafts(doors.register, foreign);
    const change = { themes: null, state: 'dormant', isTaken: false, isConfirmed: true, sourceUrl: null };
    const plan = (who: Who, more: object = {}) => ask(who, 'POST', '/networks/south/bulk-edits', { list: 'all', filter: { q: 'ensemble' }, entryIds: null, change, reason: 'tri', ...more });
    expect((await plan('north')).status).toBe(403);
    const { status, body } = await plan('editor');
    expect(status).toBe(201);
    const path = `/networks/south/bulk-edits/${String(body['id'])}`;
    expect((await ask('editor', 'GET', path)).body).toMatchObject({ state: 'planned', authorName: 'Claire Fontaine', counts: { changed: 2 }, origin: { isWhole: true } });
    expect((await ask('editor', 'GET', `${path}/entries?outcome=changed`)).body).toMatchObject({ total: 2, items: [{ differences: [{ field: 'state' }, { field: 'checkedOn' }] }, {}] });
    expect((await ask('north', 'GET', path.replace('south', 'north'))).status).toBe(404);
    expect((await ask('editor', 'POST', `${path}/apply`, {})).body).toEqual({ entries: 2 });
    expect((await ask('editor', 'GET', `/entries/${first}/revisions`)).body).toMatchObject({ items: [{ version: 2, reason: 'tri', changedFields: ['state', 'checkedOn'] }, {}] });
    expect((await ask('editor', 'POST', `${path}/undo`, {})).body).toEqual({ entries: 2 });
    expect((await ask('editor', 'GET', `/entries/${second}`)).body).toMatchObject({ entry: { state: 'published', version: 3 }, checkedOn: null });
    const byHand = await plan('editor', { entryIds: [foreign.id] });
    expect((await ask('editor', 'GET', `/networks/south/bulk-edits/${String(byHand.body['id'])}`)).body).toMatchObject({ counts: { changed: 0, refused: 1 } });
    expect(await plan('editor', { change: { ...change, state: null, isConfirmed: false } })).toMatchObject({ status: 422, body: { code: 'nothing-to-change' } });
  });
});

describe('the doors between networks', () => {
  it('hand an entry over when the administrators of both agree', async () => {
    const admin = await doors.cookie((await doors.person({ role: 'network-admin', network: 'south' })).id);
    const [id] = await kept('À donner');
    expect((await ask('editor', 'POST', `/entries/${id}/hand-over`, { toNetwork: 'north' })).status).toBe(403);
    const answer = await doors.app.inject({ method: 'POST', url: `${STAFF}/entries/${id}/hand-over`, headers: { host: 'portulan.test', origin: 'http://portulan.test', cookie: admin }, payload: { toNetwork: 'north' } });
    expect(answer.statusCode).toBe(201);
    const offer = answer.json<{ id: string }>().id;
    expect((await ask('editor', 'GET', '/networks/south/keeping')).body).toMatchObject({ offers: [{ id: offer, label: 'À donner', network: { id: 'north' } }], mayAnswer: false });
    expect((await ask('north', 'GET', '/networks/north/keeping')).body).toMatchObject({ offered: [{ id: offer, network: { id: 'south' } }], mayAnswer: true });
    expect((await ask('editor', 'POST', `/networks/south/hand-overs/${offer}`, { isAccepted: true })).status).toBe(403);
    expect((await ask('north', 'POST', `/networks/north/hand-overs/${offer}`, { isAccepted: true })).status).toBe(204);
    expect((await ask('north', 'GET', `/entries/${id}`)).body).toMatchObject({ entry: { keeper: 'north' } });
    expect((await ask('editor', 'GET', `/entries/${id}`)).status).toBe(403);
  });

  it('follow what others keep, as far as it is public, and approve a version', async () => {
    const [id] = await kept('Suivie');
    const hidden = anActor({ kind: 'association', tier: null }, { keeper: 'south', state: 'draft' });
    await saveDrafts(doors.register, hidden);
    expect((await ask('north', 'POST', '/networks/north/watches', { entryIds: [hidden.id] })).status).toBe(404);
    expect((await ask('north', 'POST', '/networks/north/watches', { entryIds: [id] })).status).toBe(204);
    await ask('editor', 'PUT', `/entries/${id}`, { seenVersion: 1, changes: { phone: '2' } });
    const watched = async () => ((await ask('north', 'GET', '/networks/north/keeping')).body as { watched: object[] }).watched;
    expect(await watched()).toMatchObject([{ entryId: id, version: 2, seenVersion: 1, clearedVersion: null, changes: [{ field: 'phone', before: '1', after: '2' }] }]);
    expect((await ask('north', 'POST', `/networks/north/watches/${id}/seen`, { version: 9 })).status).toBe(204);
    expect((await ask('north', 'POST', `/networks/north/clearances/${id}`, { version: 7 })).status).toBe(404);
    expect((await ask('north', 'POST', `/networks/north/clearances/${id}`, { version: 2 })).status).toBe(204);
    expect(await watched()).toMatchObject([{ seenVersion: 2, clearedVersion: 2, changes: [] }]);
    await ask('editor', 'PUT', `/entries/${id}`, { seenVersion: 2, changes: { phone: '3' } });
    const cleared = await doors.app.inject({ url: `/api/v1/networks/north/cleared/${id}` });
    expect(cleared.json()).toMatchObject({ id, label: 'Suivie', version: 2, isLatest: false, fields: { phone: '2' } });
    expect(Object.keys(cleared.json<{ fields: object }>().fields)).not.toContain('keeper');
    expect((await doors.app.inject({ url: '/api/v1/networks/north/cleared' })).json()).toMatchObject({ items: [{ id, version: 2 }] });
    expect((await doors.app.inject({ url: `/api/v1/networks/south/cleared/${id}` })).statusCode).toBe(404);
    await ask('editor', 'PUT', `/entries/${id}`, { seenVersion: 3, changes: {}, state: 'archived' });
    // By another address: what was answered is kept until the version of the data moves on.
    expect((await doors.app.inject({ url: `/api/v1/networks/north/cleared/${id}?lang=en` })).statusCode).toBe(404);
  });
});

describe('the front of a network', () => {
  it('wears a picture that its administrators give, and nothing else', async () => {
    const chunk = (name: string, ...data: number[]) => Buffer.concat([Buffer.from([0, 0, 0, data.length]), Buffer.from(name), Buffer.from(data), Buffer.alloc(4)]);
    const head = [Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk('IHDR', 0, 0, 0, 200, 0, 0, 0, 50, 8, 6, 0, 0, 0)];
    const png = Buffer.concat([...head, chunk('IDAT', 1), chunk('IEND')]);
    const withPlace = Buffer.concat([...head, chunk('eXIf', 48, 2), chunk('IDAT', 1), chunk('IEND'), Buffer.from('and more')]);
    const give = async (cookie: string, payload: Buffer) =>
      (await doors.app.inject({ method: 'PUT', url: `${STAFF}/networks/north/logo`, headers: { host: 'portulan.test', origin: 'http://portulan.test', cookie, 'content-type': 'application/octet-stream' }, payload })).statusCode;
    const logo = () => doors.app.inject({ url: '/api/v1/networks/north/logo' });
    expect((await logo()).statusCode).toBe(404);
    expect(await give(cookies.editor, png)).toBe(403);
    expect(await give(cookies.north, Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBe(422);
    expect(await give(cookies.north, Buffer.concat([png, Buffer.alloc(300_000)]))).toBe(413);
    expect(await give(cookies.north, withPlace)).toBe(204);
    for (const answer of [await logo(), await logo()]) {
      expect([answer.statusCode, answer.headers['content-type'], answer.headers['x-content-type-options']]).toEqual([200, 'image/png', 'nosniff']);
      expect(answer.headers['content-security-policy']).toBe("default-src 'none'; sandbox");
      expect(answer.rawPayload.equals(png)).toBe(true);
    }
    expect((await ask('north', 'PUT', '/networks/north/front', { host: 'Annuaire.Nord.example' })).status).toBe(204);
    expect((await ask('north', 'GET', '/networks/north/front')).body).toMatchObject({ host: 'annuaire.nord.example', logo: { width: 200, height: 50 }, mayEdit: true });
    expect(await ask('north', 'PUT', '/networks/north/front', { host: 'localhost' })).toMatchObject({ status: 422, body: { code: 'host-malformed' } });
    const { items } = (await doors.app.inject({ url: '/api/v1/networks' })).json<{ items: { id: string; host: string | null; logo: string | null }[] }>();
    expect(items.find(({ id }) => id === 'north')).toMatchObject({ host: 'annuaire.nord.example', logo: expect.stringMatching(/^\/api\/v1\/networks\/north\/logo\?v=[0-9a-f]{12}$/) as string });
  });
});
