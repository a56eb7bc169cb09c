import { SHEET_MAX_BYTES } from '@portulan/contract';
import { advanceSheets } from '@portulan/exchange';
import { anActor, saveDrafts } from '@portulan/testing';
import { openDoors, type OpenDoors } from '../people/open-doors.test-data.js';
import { followSheets } from './follow-sheets.js';
import { sayValue } from './say-value.js';

let doors: OpenDoors;
let cookies: Record<'editor' | 'north', string>;
beforeAll(async () => {
  doors = await openDoors();
  await doors.register.query(`INSERT INTO country (code, iso3, label_fr, label_en) VALUES ('FR', 'FRA', 'France', 'France')`);
  const [editor, north] = [await doors.person({ role: 'editor', network: 'south' }), await doors.person({ role: 'editor', network: 'north' })];
  cookies = { editor: await doors.cookie(editor.id), north: await doors.cookie(north.id) };
});
afterAll(() => doors.close());

const SHEETS = '/api/v1/staff/networks/south/sheets';
async function ask(who: keyof typeof cookies, method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, payload?: object | Buffer) {
  const headers = { host: 'portulan.test', origin: 'http://portulan.test', cookie: cookies[who], ...(payload instanceof Buffer ? { 'content-type': 'application/octet-stream' } : {}) };
  const answer = await doors.app.inject({ method, url, headers, ...(payload === undefined ? {} : { payload }) });
  return { status: answer.statusCode, text: answer.body, headers: answer.headers, body: (answer.headers['content-type']?.includes('json') ? answer.json() : {}) as Record<string, unknown> };
}
const bring = (content: string | Buffer, who: keyof typeof cookies = 'editor', room = 'actors') => ask(who, 'POST', `${SHEETS}?room=${room}&name=liste.csv`, Buffer.from(content));

it('a sheet is brought in, mapped, planned, applied and undone by its network alone', async () => {
  const known = anActor({ kind: 'association', tier: null, name: 'Eau vive', identifiers: [{ scheme: 'rna', value: 'W131000009' }], phone: '1' }, { keeper: 'south' });
  await saveDrafts(doors.register, known);
  expect((await bring('nom\nX\n', 'north')).status).toBe(403);
  const { status, body } = await bring('Nom;Nature;RNA;Tél\nEau vive;asso;W131000009;2\nNouvelle;asso;W131000010;3\n');
  expect(status).toBe(201);
  const path = `${SHEETS}/${String(body['id'])}`;
  expect((await ask('editor', 'GET', path)).body).toMatchObject({
    state: 'read',
    rowCount: 2,
    columns: [{ name: 'Nom', field: 'name', samples: ['Eau vive', 'Nouvelle'] }, { field: 'kind' }, { field: 'rna' }, { field: 'phone' }],
    unknownWords: [{ field: 'kind', word: 'asso', count: 2 }],
  });
  expect((await ask('north', 'GET', path.replace('south', 'north'))).status).toBe(404);
  const mapping = { fields: ['name', 'kind', 'rna', 'phone'], meanings: { kind: { asso: 'association' } }, publishes: false };
  expect((await ask('editor', 'PUT', `${path}/mapping`, { ...mapping, keeper: 'north' })).status).toBe(400);
  expect((await ask('editor', 'PUT', `${path}/mapping`, mapping)).status).toBe(204);
  expect((await ask('editor', 'POST', `${path}/apply`, {})).body).toMatchObject({ code: 'sheet-busy' });
  expect((await ask('editor', 'POST', `${path}/plan`, {})).status).toBe(202);
  await advanceSheets(doors.register, sayValue);
  expect((await ask('editor', 'GET', path)).body).toMatchObject({ state: 'planned', counts: { created: 1, changed: 1 }, unknownWords: [] });
  expect((await ask('editor', 'GET', `${path}/rows?outcome=changed`)).body).toMatchObject({ total: 1, items: [{ entryId: known.id, differences: [{ field: 'phone', before: '1', after: '2' }] }] });
  expect((await ask('editor', 'PUT', `${path}/rows/1`, { decision: 'leave' })).status).toBe(422);
  expect((await ask('editor', 'POST', `${path}/apply`, {})).status).toBe(202);
  await advanceSheets(doors.register, sayValue);
  const [history] = [(await ask('editor', 'GET', `/api/v1/staff/entries/${known.id}/revisions`)).body];
  expect(history).toMatchObject({ items: [{ version: 2, reason: 'liste.csv', authorName: 'Claire Fontaine', changedFields: ['phone'] }, {}] });
  expect((await ask('editor', 'GET', SHEETS)).body).toMatchObject({ items: [{ fileName: 'liste.csv', state: 'done', authorName: 'Claire Fontaine' }] });
  expect((await ask('editor', 'DELETE', path)).status).toBe(409);
  expect((await ask('editor', 'POST', `${path}/undo`, {})).body).toEqual({ entries: 2 });
});

it('the entries of a network come as a sheet, with what is not public, to its own staff only', async () => {
  await saveDrafts(doors.register, anActor({ kind: 'association', tier: null, name: 'Brouillonne', email: 'canari@example.org' }, { keeper: 'south', state: 'draft' }), anActor({ kind: 'association', tier: null, name: 'Autre' }, { keeper: 'north' }));
  const sheet = await ask('editor', 'GET', '/api/v1/staff/networks/south/to-edit/actors.csv?list=drafts');
  expect(sheet.headers['cache-control']).toContain('no-store');
  expect(sheet.text).toContain('canari@example.org');
  expect(sheet.text).not.toContain('Autre');
  expect((await ask('north', 'GET', '/api/v1/staff/networks/south/to-edit/actors.csv')).status).toBe(403);
  expect((await ask('editor', 'GET', '/api/v1/staff/networks/south/to-edit/actors.pdf')).status).toBe(404);
  expect((await ask('editor', 'GET', '/api/v1/staff/networks/south/to-edit/projects.xlsx')).text.startsWith('PK')).toBe(true);
});

it('what is no sheet is refused with a sentence, and nothing of it is kept', async () => {
  const kept = async () => (await ask('editor', 'GET', SHEETS)).body;
  const before = await kept();
  expect(await bring('')).toMatchObject({ status: 422, body: { code: 'file-empty' } });
  expect(await bring(`nom\n${'x'.repeat(40_000)}\n`)).toMatchObject({ status: 422, body: { code: 'cell-too-long' } });
  expect(await bring(Buffer.alloc(SHEET_MAX_BYTES + 1, 'a'))).toMatchObject({ status: 413, body: { code: 'file-too-big' } });
  expect((await ask('editor', 'POST', `${SHEETS}?room=actors&name=x`, {})).body).toMatchObject({ code: 'file-missing' });
  expect((await ask('editor', 'POST', `${SHEETS}?room=elsewhere&name=x`, Buffer.from('nom\nX\n'))).status).toBe(400);
  expect(await kept()).toEqual(before);
});

it('the server goes on by itself with what is asked for', async () => {
  const stop = await followSheets(doors.register, () => undefined);
  const { body } = await bring('Nom;Nature;Pays\nPar le serveur;association;FR\n');
  const path = `${SHEETS}/${String(body['id'])}`;
  await ask('editor', 'POST', `${path}/plan`, {});
  for (;;) {
    const { state } = (await ask('editor', 'GET', path)).body;
    if (state === 'planned') break;
    expect(state).toBe('planning');
  }
  await stop();
});
