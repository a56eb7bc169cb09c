import { openDoors, type OpenDoors } from './open-doors.test-data.js';

let doors: OpenDoors;
beforeAll(async () => {
  doors = await openDoors();
});
afterAll(() => doors.close());
beforeEach(() => doors.register.query('DELETE FROM attempt'));

const ACCOUNT = '/api/v1/account';
const HERE = { host: 'portulan.test', origin: 'http://portulan.test' };
const post = (url: string, payload: object, headers: Record<string, string> = {}, method: 'POST' | 'PUT' = 'POST') =>
  doors.app.inject({ method, url, payload, headers: { ...HERE, ...headers } });
const get = (url: string, cookie?: string) => doors.app.inject({ method: 'GET', url, headers: { ...HERE, ...(cookie === undefined ? {} : { cookie }) } });

describe('a change', () => {
  it.each([
    ['another site', { origin: 'https://evil.example' }],
    ['a site whose name begins alike', { origin: 'http://portulan.test.evil.example' }],
    ['the same host over another protocol', { origin: 'https://portulan.test' }],
    ['nowhere', { origin: 'null' }],
  ])('asked from %s is refused, with a good session too', async (_, forged) => {
    const { id } = await doors.person({ role: 'contributor', network: null });
    const cookie = await doors.cookie(id);
    const answer = await post(`${ACCOUNT}/profile`, { name: 'Mallory', lang: 'fr' }, { ...forged, cookie }, 'PUT');
    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([403, 'origin-refused']);
    expect((await get(ACCOUNT, cookie)).json<{ name: string }>().name).toBe('Claire Fontaine');
  });

  it('that does not say where it comes from is refused', async () => {
    const answer = await doors.app.inject({ method: 'POST', url: `${ACCOUNT}/link`, payload: { email: 'a@example.org' }, headers: { host: 'portulan.test' } });
    expect(answer.json<{ code: string }>().code).toBe('origin-refused');
  });

  it('that claims to be asked by the site itself is not believed', async () => {
    const answer = await post(`${ACCOUNT}/link`, { email: 'a@example.org' }, { origin: 'https://evil.example', 'x-portulan-own-request': 'guessed', 'x-portulan-asked-origin': 'https://evil.example' });
    expect(answer.statusCode).toBe(403);
  });

  it.each([
    ['a role', { role: 'national-admin' }],
    ['an address', { email: 'other@example.org' }],
    ['another person', { personId: '01920000-0000-7000-8000-000000000000' }],
    ['a prototype', JSON.parse('{"__proto__":{"isStaff":true}}') as object],
  ])('that carries %s beside what the door asks is refused whole', async (_, extra) => {
    const { id } = await doors.person({ role: 'contributor', network: null });
    const cookie = await doors.cookie(id);
    const answer = await post(`${ACCOUNT}/profile`, { name: 'Ada', lang: 'fr', ...extra }, { cookie }, 'PUT');
    if (!('__proto__' in extra && Object.keys(extra).length === 0)) expect([204, 400]).toContain(answer.statusCode);
    const after = (await get(ACCOUNT, cookie)).json<{ grants: unknown; isStaff: boolean; email: string }>();
    expect(after).toMatchObject({ grants: [{ role: 'contributor', network: null }], isStaff: false });
    expect(after.email).not.toBe('other@example.org');
    if (Object.keys(extra).length > 0 && !Object.hasOwn(extra, '__proto__')) expect(answer.statusCode).toBe(400);
  });
});

describe('what is answered to one person', () => {
  it.each([ACCOUNT, `${ACCOUNT}/sessions`, '/api/v1/%61ccount', '/api/v1/account/', '/api/v1/staff/networks'])('at %s is kept by nobody', async (url) => {
    const [one, other] = [await doors.person({ role: 'national-admin', network: null }), await doors.person({ role: 'national-admin', network: null })];
    const first = await get(url, await doors.cookie(one.id));
    const second = await get(url, await doors.cookie(other.id));
    for (const { statusCode, headers } of [first, second]) {
      expect([statusCode, headers['cache-control'], headers['etag']]).toEqual([200, 'no-store', undefined]);
    }
    expect(first.body).not.toContain(other.id);
    if (url.includes('ccount')) expect(second.body).not.toBe(first.body);
    expect((await get(url)).statusCode).toBe(401);
  });
});

describe('a session', () => {
  it('is a cookie that scripts and other sites cannot use, new at each proof, gone at signing out', async () => {
    const { id } = await doors.person({ role: 'contributor', network: null });
    const cookie = await doors.cookie(id);
    const out = await post(`${ACCOUNT}/sign-out`, {}, { cookie });
    expect(out.headers['set-cookie']).toMatch(/^portulan_session=; Path=\/; Max-Age=0; HttpOnly; SameSite=Lax$/);
    expect((await get(ACCOUNT, cookie)).statusCode).toBe(401);
  });

  it('over https belongs to this very host alone', async () => {
    const safe = await openDoors({ publicUrl: 'https://portulan.example' });
    try {
      const { id } = await safe.person({ role: 'contributor', network: null });
      const cookie = await safe.cookie(id);
      const ask = (headers: Record<string, string>) => safe.app.inject({ method: 'POST', url: `${ACCOUNT}/sign-out`, payload: {}, headers: { host: 'inside:3000', ...headers } });
      expect((await ask({ cookie: cookie.replace('__Host-', ''), origin: 'https://portulan.example' })).statusCode).toBe(401);
      const out = await ask({ cookie, origin: 'https://portulan.example' });
      expect(out.headers['set-cookie']).toMatch(/^__Host-portulan_session=; .*HttpOnly; SameSite=Lax; Secure$/);
      expect(out.headers['strict-transport-security']).toMatch(/max-age=\d{8}/);
    } finally {
      await safe.close();
    }
  });

  it('that was revoked opens nothing more', async () => {
    const { id } = await doors.person({ role: 'contributor', network: null });
    const [kept, stolen] = [await doors.cookie(id), await doors.cookie(id)];
    const ended = await doors.app.inject({ method: 'DELETE', url: `${ACCOUNT}/sessions/${await doors.sessionId(stolen)}`, headers: { ...HERE, cookie: kept } });
    expect(ended.statusCode).toBe(204);
    expect((await get(ACCOUNT, stolen)).statusCode).toBe(401);
    expect((await get(ACCOUNT, kept)).statusCode).toBe(200);
  });
});

describe('a door that many knock at', () => {
  it('answers an unknown address as a known one, until it asks both to wait', async () => {
    const { email } = await doors.person();
    const knock = async (address: string) => {
      const answers = [];
      for (let time = 0; time <= 5; time += 1) {
        const answer = await post(`${ACCOUNT}/lost-password`, { email: address });
        answers.push([answer.statusCode, answer.body]);
      }
      return answers;
    };
    const known = await knock(email);
    await doors.register.query('DELETE FROM attempt');
    expect(await knock('nobody@example.org')).toEqual(known);
    expect(known.map(([status]) => status)).toEqual([202, 202, 202, 202, 202, 429]);
  });
});

it('every answer says what browsers may not do with it', async () => {
  const { headers } = await get(ACCOUNT);
  expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin', 'x-frame-options': 'SAMEORIGIN' });
});
