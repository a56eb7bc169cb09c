import { generateKeyPairSync, sign } from 'node:crypto';
import { apiPaths } from '@portulan/contract';
import { openDoors, type OpenDoors } from '../people/open-doors.test-data.js';
import { openIdHost, type OpenIdHost } from './open-id-host.test-data.js';
import { OpenIdProvider } from './openid-provider.js';

const SITE = 'http://portulan.test';
const ACCOUNT = apiPaths.account;

/** How the answer on the person reaches us: as it was signed, or otherwise. */
let onTheWay: (jwt: string) => string = (jwt) => jwt;
const ask = async (url: string, options: RequestInit): Promise<Response> => {
  const answer = await fetch(url, options);
  if (!answer.headers.get('content-type')?.startsWith('application/jwt')) return answer;
  return new Response(onTheWay(await answer.text()), { status: answer.status, headers: { 'content-type': 'application/jwt' } });
};

let host: OpenIdHost;
let doors: OpenDoors;
beforeAll(async () => {
  // The provider tells at length that it is set up for a test.
  for (const level of ['info', 'warn'] as const) jest.spyOn(console, level).mockImplementation(() => undefined);
  const emailVerified = (login: string) => (login === 'silent' ? undefined : login !== 'unsure');
  host = await openIdHost({ redirectUri: `${SITE}/connexion/retour`, backTo: `${SITE}/connexion?sorti=1`, emailVerified });
  doors = await openDoors({ openId: new OpenIdProvider(settings(), ask as never) });
});
afterAll(async () => {
  await doors.close();
  await host.close();
});
afterEach(() => {
  onTheWay = (jwt) => jwt;
});

const settings = () => ({ ...host, name: 'ProConnect', scope: 'openid email', isVouchingForEmail: false });

const post = (on: OpenDoors, url: string, payload: object, cookie = '') =>
  on.app.inject({ method: 'POST', url, payload, headers: { host: 'portulan.test', origin: SITE, ...(cookie === '' ? {} : { cookie }) } });

const cookieOf = (answer: { headers: { 'set-cookie'?: string | string[] } }, name: string) =>
  [answer.headers['set-cookie'] ?? []].flat().find((line) => line.startsWith(`${name}=`))?.split(';')[0] ?? '';

/** There and back, as `login`; gives the last answer and the cookie of the flow. */
async function signIn(login: string, on = doors) {
  const begun = await post(on, `${ACCOUNT}/openid`, { lang: 'en' });
  const back = await host.walk(begun.json<{ address: string }>().address, login);
  const flow = cookieOf(begun, 'portulan_openid');
  return { flow, back, answer: await post(on, `${ACCOUNT}/openid/finish`, { query: back.search.slice(1) }, flow) };
}

async function makePerson(login: string) {
  const { id } = await doors.person({ role: 'contributor', network: null });
  await doors.register.query('UPDATE person SET email = $2 WHERE id = $1', [id, `${login}@example.org`]);
  return id;
}

it('says that there is such a way in, and what it is called', async () => {
  const answer = await doors.app.inject({ url: `${ACCOUNT}/ways-in` });
  expect(answer.json()).toEqual({ openId: { name: 'ProConnect' } });
});

it('opens the account of the address that the provider vouches for, then knows the person by their number there', async () => {
  const id = await makePerson('claire');
  const { answer } = await signIn('claire');
  expect(answer.json()).toEqual({ stage: 'full', lang: 'en' });
  expect(answer.headers['set-cookie']).toEqual(expect.arrayContaining([expect.stringMatching(/^portulan_openid=; .*Max-Age=0/), expect.stringMatching(/^portulan_session=[\w-]{40,}; .*HttpOnly/)]));
  const account = await doors.app.inject({ url: ACCOUNT, headers: { cookie: cookieOf(answer, 'portulan_session') } });
  expect(account.json()).toMatchObject({ id, email: 'claire@example.org' });
  // An address changes, the number of a person at the provider does not.
  await doors.register.query(`UPDATE person SET email = 'claire.fontaine@example.org' WHERE id = $1`, [id]);
  expect((await signIn('claire')).answer.statusCode).toBe(200);
});

it('asks staff for their second proof as after any other first one', async () => {
  const { id } = await doors.person({ role: 'network-admin', network: 'south' });
  await doors.register.query(`UPDATE person SET email = 'admin@example.org' WHERE id = $1`, [id]);
  expect((await signIn('admin')).answer.json()).toMatchObject({ stage: 'enrolment' });
});

it.each(['unsure', 'silent'])('opens no account by an address that the provider does not vouch for (%s)', async (login) => {
  await makePerson(login);
  const { answer } = await signIn(login);
  expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([403, 'identity-unknown']);
  expect(cookieOf(answer, 'portulan_session')).toBe('');
});

it('takes the deployer’s word for a provider that vouches for every address without saying so', async () => {
  const trusting = new OpenIdProvider({ ...settings(), isVouchingForEmail: true });
  const { address, flow } = await trusting.begin(`${SITE}/connexion/retour`);
  expect(await trusting.finish(await host.walk(address, 'silent'), flow)).toMatchObject({ email: 'silent@example.org', isEmailVerified: true });
});

it('makes no account for a stranger, and does not tell one by an error of its own', async () => {
  const { answer } = await signIn('nobody');
  expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([403, 'identity-unknown']);
});

describe('an answer on the person', () => {
  const forge = (jwt: string, change: object, key = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey) => {
    const [head = '', body = ''] = jwt.split('.');
    const told = { ...(JSON.parse(Buffer.from(body, 'base64url').toString()) as object), ...change };
    const signed = `${head}.${Buffer.from(JSON.stringify(told)).toString('base64url')}`;
    return `${signed}.${sign('RSA-SHA256', Buffer.from(signed), key).toString('base64url')}`;
  };

  it.each([
    ['signed by somebody else', (jwt: string) => forge(jwt, {})],
    ['changed after it was signed', (jwt: string) => jwt.replace(/\.[^.]+\./, `.${Buffer.from(JSON.stringify({ sub: 'paul', email: 'victim@example.org', email_verified: true })).toString('base64url')}.`)],
    ['that is not signed', (jwt: string) => `${Buffer.from('{"alg":"none"}').toString('base64url')}.${String(jwt.split('.')[1])}.`],
  ])('%s is not believed', async (_, change) => {
    await doors.register.query(`DELETE FROM person WHERE email = 'paul@example.org'`);
    await makePerson('paul');
    onTheWay = change;
    const { answer } = await signIn('paul');
    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([403, 'openid-refused']);
    onTheWay = (jwt) => jwt;
    expect((await signIn('paul')).answer.statusCode).toBe(200);
  });
});

describe('the way back', () => {
  it('works once, and in the browser that left', async () => {
    await makePerson('once');
    const { flow, back, answer } = await signIn('once');
    expect(answer.statusCode).toBe(200);
    const query = back.search.slice(1);
    for (const cookie of [flow, '', 'portulan_openid=stolen']) {
      const again = await post(doors, `${ACCOUNT}/openid/finish`, { query }, cookie);
      expect([again.statusCode, again.json<{ code: string }>().code]).toEqual([410, 'openid-lost']);
    }
  });

  it('of another one’s journey opens nothing', async () => {
    await makePerson('thief');
    const mine = await post(doors, `${ACCOUNT}/openid`, { lang: 'fr' });
    const theirs = await post(doors, `${ACCOUNT}/openid`, { lang: 'fr' });
    const back = await host.walk(theirs.json<{ address: string }>().address, 'thief');
    const answer = await post(doors, `${ACCOUNT}/openid/finish`, { query: back.search.slice(1) }, cookieOf(mine, 'portulan_openid'));
    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([403, 'openid-refused']);
  });

  it('of someone who was refused there says so', async () => {
    const begun = await post(doors, `${ACCOUNT}/openid`, { lang: 'fr' });
    const state = new URL(begun.json<{ address: string }>().address).searchParams.get('state') as string;
    const query = new URLSearchParams({ error: 'access_denied', state, iss: host.issuer }).toString();
    const answer = await post(doors, `${ACCOUNT}/openid/finish`, { query }, cookieOf(begun, 'portulan_openid'));
    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([403, 'openid-refused']);
  });
});

describe('signing out', () => {
  it('leads to the provider with the token it gave, which leads back', async () => {
    await makePerson('leaver');
    const session = cookieOf((await signIn('leaver')).answer, 'portulan_session');
    const { leaveAt } = (await post(doors, `${ACCOUNT}/sign-out`, {}, session)).json<{ leaveAt: string }>();
    const hint = new URL(leaveAt).searchParams.get('id_token_hint') as string;
    expect(JSON.parse(Buffer.from(hint.split('.')[1] ?? '', 'base64url').toString())).toMatchObject({ iss: host.issuer, sub: 'leaver' });
    expect(`${(await host.leave(leaveAt)).href.split('&')[0]}`).toBe(`${SITE}/connexion?sorti=1`);
    expect((await doors.app.inject({ url: ACCOUNT, headers: { cookie: session } })).statusCode).toBe(401);
  });

  it('ends here when one came in otherwise', async () => {
    const { id } = await doors.person({ role: 'contributor', network: null });
    expect((await post(doors, `${ACCOUNT}/sign-out`, {}, await doors.cookie(id))).json()).toEqual({ leaveAt: null });
  });
});

describe('a provider that is away', () => {
  it('is said to be, and is asked again at the next try', async () => {
    let isAway = true;
    const away = new OpenIdProvider(settings(), ((url: string, options: RequestInit) => (isAway ? Promise.reject(new Error('away')) : fetch(url, options))) as never);
    await expect(away.begin(`${SITE}/connexion/retour`)).rejects.toThrow();
    expect(await away.leave('token', SITE)).toBeNull();
    isAway = false;
    expect((await away.begin(`${SITE}/connexion/retour`)).address).toContain(host.issuer);
  });

  it('or that nobody named leaves the other ways in', async () => {
    const plain = await openDoors();
    try {
      expect((await plain.app.inject({ url: `${ACCOUNT}/ways-in` })).json()).toEqual({ openId: null });
      expect((await post(plain, `${ACCOUNT}/openid`, { lang: 'fr' })).statusCode).toBe(404);
    } finally {
      await plain.close();
    }
  });
});
