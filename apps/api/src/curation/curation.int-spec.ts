import { searchDuplicates, submitProposal } from '@portulan/register';
import { anActor, saveDrafts } from '@portulan/testing';
import { openDoors, type OpenDoors } from '../people/open-doors.test-data.js';

let doors: OpenDoors;
let cookies: Record<'editor' | 'north' | 'contributor', string>;
let contributorId: string;
beforeAll(async () => {
  doors = await openDoors();
  await doors.register.query(`INSERT INTO country (code, iso3, label_fr, label_en) VALUES ('FR', 'FRA', 'France', 'France')`);
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

  it('tell the history to those who keep it, and give a version back', async () => {
    const [id] = await kept('Mémoire');
    await ask('editor', 'PUT', `/entries/${id}`, { seenVersion: 1, changes: { phone: '2' }, reason: 'appel' });
    expect((await ask('north', 'GET', `/entries/${id}/revisions`)).status).toBe(403);
    const { body } = await ask('editor', 'GET', `/entries/${id}/revisions`);
    expect(body).toMatchObject({ entry: { label: 'Mémoire', version: 2 }, mayRestore: true, items: [{ version: 2, reason: 'appel', changedFields: ['phone'] }, { version: 1 }] });
    expect((await ask('editor', 'GET', `/entries/${id}/difference?from=1&to=2`)).body).toEqual({ from: 1, to: 2, fields: [{ field: 'phone', sort: 'value', before: '1', after: '2' }] });
    expect(await ask('editor', 'POST', `/entries/${id}/restore`, { version: 1, seenVersion: 1 })).toMatchObject({ status: 409, body: { code: 'version-changed' } });
    expect(await ask('editor', 'POST', `/entries/${id}/restore`, { version: 1, seenVersion: 2 })).toMatchObject({ status: 200, body: { version: 3 } });
    expect((await ask('editor', 'GET', `/entries/not-an-id/revisions`)).status).toBe(404);
  });
});

describe('the doors of duplicates', () => {
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
