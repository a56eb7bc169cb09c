import { anActor, saveDrafts } from '@portulan/testing';
import { openDoors, type OpenDoors } from '../people/open-doors.test-data.js';

let doors: OpenDoors;
const cookies: Record<string, string> = {};
const ids: Record<string, string> = {};
beforeAll(async () => {
  doors = await openDoors();
  await doors.register.query(`INSERT INTO country (code, iso3, label_fr, label_en, west, south, east, north) VALUES ('FR', 'FRA', 'France', 'France', -6, 41, 10, 52), ('SN', 'SEN', 'Sénégal', 'Senegal', -18, 12, -11, 17)`);
  const people = { editor: { role: 'editor', network: 'south' }, colleague: { role: 'editor', network: 'south' }, north: { role: 'editor', network: 'north' } } as const;
  for (const [name, grant] of Object.entries(people)) {
    const { id } = await doors.person(grant);
    [ids[name], cookies[name]] = [id, await doors.cookie(id)];
  }
});
afterAll(() => doors.close());

async function ask(who: string, method: 'GET' | 'PUT' | 'DELETE', path: string, payload?: object): Promise<{ status: number; body: Record<string, unknown> }> {
  const answer = await doors.app.inject({ method, url: `/api/v1${path}`, headers: { host: 'portulan.test', origin: 'http://portulan.test', cookie: cookies[who] ?? '' }, ...(payload === undefined ? {} : { payload }) });
  return { status: answer.statusCode, body: answer.body === '' ? {} : (answer.json() as Record<string, unknown>) };
}
const kept = async (name: string) => {
  const draft = anActor({ kind: 'association', tier: null, name, phone: '1' }, { keeper: 'south' });
  await saveDrafts(doors.register, draft);
  return draft.id;
};
const boxes = [['phone', 'à moi seule'], ['themes', 'water'], ['themes', 'health']];
const [HERE, THERE] = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'];
let turns = 0;
/** The next message of a window. */
const typed = (more: object = {}) => ({ windowId: HERE, turn: ++turns, from: null, seenVersion: 1, boxes, ...more });
const drop = (windowId: string | undefined, turn: number) => `?windowId=${windowId}&turn=${turn}`;

describe('what is typed and not saved', () => {
  it('is found again by whoever typed it and by nobody else, who only see that they write', async () => {
    const door = `/account/unfinished/${await kept('Puits')}`;
    expect((await ask('editor', 'GET', door)).body).toEqual({ form: null, windows: [], others: [] });
    const answer = await ask('editor', 'PUT', door, typed());
    expect(answer).toMatchObject({ status: 200, body: { isNews: true, windows: [], others: [], version: 1 } });
    expect((await ask('editor', 'GET', door)).body).toEqual({ form: { windowId: HERE, turn: turns, seenVersion: 1, boxes, keptAt: answer.body['keptAt'] }, windows: [], others: [] });
    const seen = await ask('colleague', 'GET', door);
    expect(seen.body).toEqual({ form: null, windows: [], others: [{ name: 'Claire Fontaine', at: answer.body['keptAt'] }] });
    expect((await ask('colleague', 'PUT', door, typed({ boxes: [['phone', '3']] }))).body).toMatchObject({ others: [{ name: 'Claire Fontaine' }] });
    expect((await ask('editor', 'GET', door)).body).toMatchObject({ form: { boxes }, others: [{ name: 'Claire Fontaine' }] });
    expect((await ask('north', 'GET', door)).status).toBe(403);
    expect((await ask('north', 'PUT', door, typed())).status).toBe(403);
    expect((await ask('editor', 'DELETE', door)).status).toBe(400);
    expect((await ask('editor', 'DELETE', door + drop(HERE, turns))).status).toBe(204);
    expect((await ask('editor', 'GET', door)).body).toMatchObject({ form: null });
    expect((await ask('colleague', 'GET', door)).body).toMatchObject({ form: { boxes: [['phone', '3']] } });
  });

  it('tells that the entry was saved meanwhile, and shows nothing of it to the public', async () => {
    const id = await kept('Source');
    await ask('editor', 'PUT', `/account/unfinished/${id}`, typed());
    await ask('colleague', 'PUT', `/staff/entries/${id}`, { seenVersion: 1, changes: { phone: '2' } });
    expect((await ask('editor', 'PUT', `/account/unfinished/${id}`, typed())).body).toMatchObject({ version: 2 });
    expect((await ask('editor', 'GET', `/account/unfinished/${id}`)).body).toMatchObject({ form: { seenVersion: 1 } });
    expect(JSON.stringify((await ask('', 'GET', `/contributions/entries/${id}`)).body)).not.toContain('à moi seule');
    expect((await ask('', 'GET', `/account/unfinished/${id}`)).status).toBe(401);
  });

  it('is one for the new entry of each room', async () => {
    expect((await ask('editor', 'PUT', '/account/unfinished/projects', typed({ seenVersion: null, boxes: [['title', 'Puits\0']] }))).status).toBe(200);
    await ask('editor', 'PUT', '/account/unfinished/projects', typed({ seenVersion: null, boxes: [['title', 'Deux puits']] }));
    expect((await ask('editor', 'GET', '/account/unfinished/projects')).body).toMatchObject({ form: { seenVersion: null, boxes: [['title', 'Deux puits']] } });
    expect((await ask('editor', 'GET', '/account/unfinished/actors')).body).toMatchObject({ form: null });
    expect((await ask('colleague', 'GET', '/account/unfinished/projects')).body).toEqual({ form: null, windows: [], others: [] });
    expect((await ask('editor', 'GET', '/account/unfinished/elsewhere')).status).toBe(404);
    expect((await ask('editor', 'PUT', '/account/unfinished/projects', typed({ seenVersion: null, boxes: [['title', 'x', 'y']] }))).status).toBe(400);
  });

  it('of two windows of one person is kept twice, each told of the other, until it is saved or given up', async () => {
    const id = await kept('Deux fenêtres');
    const door = `/account/unfinished/${id}`;
    const read = async (query = '') => (await ask('editor', 'GET', door + query)).body as { form: { windowId: string; turn: number; boxes: string[][] } | null; windows: { windowId: string }[] };
    const here = typed({ boxes: [['phone', 'ici']] });
    await ask('editor', 'PUT', door, here);
    // The second window was filled with the first one, which nobody has gone on with: it holds both.
    const from = { windowId: HERE, turn: here.turn };
    const there = { windowId: THERE, from };
    expect((await ask('editor', 'PUT', door, typed({ ...there, boxes: [['phone', 'ici'], ['email', 'là']] }))).body).toMatchObject({ windows: [] });
    expect(await read()).toMatchObject({ form: { windowId: THERE }, windows: [] });
    // Then somebody goes on in the first: nothing of either is lost, and each is told.
    expect((await ask('editor', 'PUT', door, typed({ boxes: [['phone', 'encore ici']] }))).body).toMatchObject({ windows: [{ windowId: THERE }] });
    const last = typed({ ...there, boxes: [['email', 'encore là']] });
    expect((await ask('editor', 'PUT', door, last)).body).toMatchObject({ windows: [{ windowId: HERE }] });
    expect(await read(`?windowId=${HERE}`)).toMatchObject({ form: { boxes: [['phone', 'encore ici']] }, windows: [{ windowId: THERE }] });
    expect(await read(`?windowId=${THERE}`)).toMatchObject({ form: { boxes: [['email', 'encore là']] }, windows: [{ windowId: HERE }] });
    // The others of the team see one person, once.
    expect((await ask('colleague', 'GET', door)).body).toMatchObject({ windows: [], others: [{ name: 'Claire Fontaine' }] });
    expect((await ask('colleague', 'GET', door)).body['others']).toHaveLength(1);
    await ask('editor', 'DELETE', door + drop(THERE, last.turn));
    expect(await read()).toMatchObject({ form: { windowId: HERE }, windows: [] });
    for (const query of ['?windowId=x', '?window=1']) expect((await ask('editor', 'GET', door + query)).status).toBe(400);
  });

  it('that comes late changes nothing, even once the form was saved; what is typed after that does', async () => {
    const id = await kept('En retard');
    const door = `/account/unfinished/${id}`;
    const [late, early] = [typed({ boxes: [['phone', 'avant']] }), typed({ boxes: [['phone', 'après']] })];
    expect((await ask('editor', 'PUT', door, early)).body).toMatchObject({ isNews: true });
    const told = (await ask('editor', 'PUT', door, late)).body;
    expect(told).toMatchObject({ isNews: false, keptAt: expect.stringMatching(/Z$/) });
    expect((await ask('editor', 'GET', door)).body).toMatchObject({ form: { boxes: [['phone', 'après']] } });
    const [lost, sent] = [typed(), typed()];
    await ask('editor', 'DELETE', door + drop(HERE, sent.turn));
    expect((await ask('editor', 'PUT', door, lost)).body).toMatchObject({ isNews: false });
    expect((await ask('editor', 'GET', door)).body).toMatchObject({ form: null });
    // Saved before anything of the window had come: its first message, on its way, is late too.
    await ask('editor', 'DELETE', door + drop(THERE, 5));
    expect((await ask('editor', 'PUT', door, typed({ windowId: THERE, turn: 4 }))).body).toMatchObject({ isNews: false });
    expect((await ask('colleague', 'GET', door)).body).toMatchObject({ others: [] });
    expect((await ask('editor', 'PUT', door, typed())).body).toMatchObject({ isNews: true });
    expect((await ask('editor', 'GET', door)).body).toMatchObject({ form: { boxes } });
  });

  it('is kept of twenty windows and no more', async () => {
    const door = `/account/unfinished/${await kept('Beaucoup')}`;
    const windowOf = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
    for (let number = 1; number <= 22; number += 1) await ask('editor', 'PUT', door, typed({ windowId: windowOf(number) }));
    const { windows } = (await ask('editor', 'GET', door)).body as { windows: unknown[] };
    expect(windows).toHaveLength(19);
  });

  it('goes with the person, and is forgotten when nobody comes back to it', async () => {
    const id = await kept('Oubliée');
    const count = async () => (await doors.register.query(`SELECT 1 FROM unfinished_form WHERE entry_id = $1`, [id])).length;
    await ask('editor', 'PUT', `/account/unfinished/${id}`, typed());
    await doors.register.query(`UPDATE unfinished_form SET kept_at = now() - interval '31 days' WHERE entry_id = $1`, [id]);
    expect((await ask('editor', 'GET', `/account/unfinished/${id}`)).body).toMatchObject({ form: null });
    await ask('colleague', 'PUT', `/account/unfinished/${id}`, typed());
    expect(await count()).toBe(1);
    await doors.register.query(`DELETE FROM person WHERE id = $1`, [ids['colleague']]);
    expect(await count()).toBe(0);
  });
});

describe('places and numbers to complete from', () => {
  beforeAll(() =>
    doors.register.query(
      `INSERT INTO territory (tier, code, label, region, departement, population, siren, lon, lat) VALUES ('region', '93', 'Provence-Alpes-Côte d''Azur', NULL, NULL, 5, NULL, 5.4, 43.3), ('departement', '13', 'Bouches-du-Rhône', '93', NULL, 2, NULL, 5.4, 43.3),
       ('epci', '200054807', 'Métropole d''Aix-Marseille-Provence', '93', '13', 1900000, '200054807', 5.4, 43.4), ('commune', '13055', 'Marseille', '93', '13', 870000, '211300553', 5.37, 43.3), ('commune', '13001', 'Aix-en-Provence', '93', '13', 147000, '211300017', 5.45, 43.53)`,
    ),
  );

  it('are found around a point of the map, the nearest first, with how far they are', async () => {
    const near = async (point: string) => ((await ask('', 'GET', `/contributions/places?near=${point}`)).body as { items: { id: string; detail: string }[] }).items;
    expect(await near('5.38,43.31')).toMatchObject([{ id: 'commune:13055', detail: 'Bouches-du-Rhône, 1\u00a0km' }, { id: 'commune:13001' }]);
    expect(await near('-160,10')).toEqual([]);
    expect(await near('190,10')).toEqual([]);
    expect((await ask('', 'GET', '/contributions/places?near=5')).status).toBe(400);
  });

  it('a point shown abroad becomes the place of an entry, one in France does not', async () => {
    const id = await kept('Loin');
    const seat = (seatId: string) => ask('editor', 'PUT', `/staff/entries/${id}`, { seenVersion: 1, changes: { seatId } });
    expect(await seat('point:FR:5.37,43.29:Chez nous')).toMatchObject({ status: 422, body: { code: 'place-unknown', errors: [{ field: 'seatId' }] } });
    expect((await seat('point:SN:-16.92594,14.79155:Thiès')).status).toBe(200);
    const [place] = await doors.register.query(`SELECT p.label, p.country, p.lon, p.precision, p.flags FROM actor a JOIN place p ON p.id = a.seat_id WHERE a.id = $1`, [id]);
    expect(place).toEqual({ label: 'Thiès', country: 'SN', lon: -16.92594, precision: 'point', flags: [] });
  });

  it('give the numbers of the official lists, and say who bears them already', async () => {
    const find = async (q: string) => ((await ask('editor', 'GET', `/staff/official-numbers?q=${encodeURIComponent(q)}`)).body as { items: Record<string, unknown>[] }).items;
    expect(await find('marseille')).toMatchObject([{ siren: '211300553', insee: '13055', seat: 'commune:13055', detail: 'Bouches-du-Rhône', takenBy: null }, { siren: '200054807', tier: 'epci', insee: null }]);
    const aix = anActor({ name: 'Aix', identifiers: [{ scheme: 'siren', value: '211300017' }] }, { keeper: 'south' });
    await saveDrafts(doors.register, aix);
    expect(await find('2113 000')).toMatchObject([{ label: 'Aix-en-Provence', takenBy: { id: aix.id, label: 'Aix' } }]);
    for (const q of ['m', '21', '100%_\\', '\0']) expect([q, await find(q)]).toEqual([q, []]);
  });
});
