import type { Grant } from '@portulan/domain';
import { listRoutes } from './list-routes.test-data.js';
import { openDoors, type OpenDoors } from './open-doors.test-data.js';

/** Who comes: each role, and staff who still owe the second proof. */
const WHO = {
  visitor: null,
  contributor: { grants: [{ role: 'contributor', network: null }], isProvenTwice: false },
  editor: { grants: [{ role: 'editor', network: 'south' }], isProvenTwice: true },
  networkAdmin: { grants: [{ role: 'network-admin', network: 'south' }], isProvenTwice: true },
  nationalAdmin: { grants: [{ role: 'national-admin', network: null }], isProvenTwice: true },
  unprovenAdmin: { grants: [{ role: 'national-admin', network: null }], isProvenTwice: false },
} as const satisfies Record<string, { grants: readonly Grant[]; isProvenTwice: boolean } | null>;
type Who = keyof typeof WHO;
const EVERYONE = Object.keys(WHO) as Who[];

type Verdict = 'in' | 'signed-out' | 'second-factor-needed' | 'forbidden';
const all = (verdict: Verdict): Record<Who, Verdict> => Object.fromEntries(EVERYONE.map((who) => [who, verdict])) as Record<Who, Verdict>;

const ANYONE = all('in');
const BEGUN = { ...ANYONE, visitor: 'signed-out' } as const;
const SIGNED_IN = { ...BEGUN, unprovenAdmin: 'second-factor-needed' } as const;
const STAFF = { ...SIGNED_IN, contributor: 'forbidden' } as const;
const ADMINS = { ...STAFF, editor: 'forbidden' } as const;
const NATIONAL = { ...ADMINS, networkAdmin: 'forbidden' } as const;

const ID = '01920000-0000-7000-8000-000000000000';
const ACCOUNT = '/api/v1/account';
const CONTRIBUTIONS = '/api/v1/contributions';
const CAMPAIGN_LINKS = '/api/v1/campaigns';
const TEAM = '/api/v1/staff/networks/:network';
const ENTRIES = '/api/v1/staff/entries/:id';

type Verdicts = Record<Who, Verdict>;

/** Every door that is not a public reading: who is let in at one's own, and at another's where the address names whose. */
const MATRIX: (readonly [door: string, own: Verdicts, others?: Verdicts])[] = [
  [`POST ${ACCOUNT}/sign-in`, ANYONE],
  [`POST ${ACCOUNT}/link`, ANYONE],
  [`POST ${ACCOUNT}/link/accept`, ANYONE],
  [`POST ${ACCOUNT}/lost-password`, ANYONE],
  [`POST ${ACCOUNT}/new-password`, ANYONE],
  [`POST ${ACCOUNT}/openid`, ANYONE],
  [`POST ${ACCOUNT}/openid/finish`, ANYONE],
  [`POST ${ACCOUNT}/invitation`, ANYONE],
  [`POST ${ACCOUNT}/invitation/accept`, ANYONE],
  [`POST ${ACCOUNT}/own-data`, ANYONE],
  [`POST ${ACCOUNT}/own-data/read`, ANYONE],
  [`POST ${ACCOUNT}/own-data/file`, ANYONE],
  [`POST ${ACCOUNT}/own-data/withdraw`, ANYONE],
  [`POST ${ACCOUNT}/own-data/erase`, ANYONE],
  [`POST /api/v1/links`, ANYONE],
  [`POST ${CONTRIBUTIONS}`, ANYONE],
  [`POST ${CONTRIBUTIONS}/follow`, ANYONE],
  [`POST ${CONTRIBUTIONS}/confirm`, ANYONE],
  [`POST ${CONTRIBUTIONS}/withdraw`, ANYONE],
  [`POST ${CONTRIBUTIONS}/messages`, ANYONE],
  [`POST ${CONTRIBUTIONS}/messages/confirm`, ANYONE],
  [`POST ${CAMPAIGN_LINKS}/read`, ANYONE],
  [`POST ${CAMPAIGN_LINKS}/answer`, ANYONE],
  [`POST ${CAMPAIGN_LINKS}/subscription`, ANYONE],
  [`POST ${CAMPAIGN_LINKS}/unsubscribe`, ANYONE],
  [`GET ${ACCOUNT}`, BEGUN],
  [`POST ${ACCOUNT}/sign-out`, BEGUN],
  [`GET ${ACCOUNT}/own-data`, SIGNED_IN],
  [`GET ${ACCOUNT}/entries`, SIGNED_IN],
  [`PUT ${ACCOUNT}/profile`, SIGNED_IN],
  [`PUT ${ACCOUNT}/password`, SIGNED_IN],
  [`GET ${ACCOUNT}/sessions`, SIGNED_IN],
  [`DELETE ${ACCOUNT}/sessions`, SIGNED_IN],
  [`DELETE ${ACCOUNT}/sessions/:id`, SIGNED_IN],
  [`POST ${ACCOUNT}/second-factor/prove`, BEGUN],
  [`POST ${ACCOUNT}/second-factor/offer`, BEGUN],
  [`POST ${ACCOUNT}/second-factor/confirm`, BEGUN],
  [`POST ${ACCOUNT}/second-factor/remove`, SIGNED_IN],
  [`POST ${ACCOUNT}/second-factor/recovery-codes`, SIGNED_IN],
  [`GET ${ACCOUNT}/unfinished/:form`, SIGNED_IN],
  [`PUT ${ACCOUNT}/unfinished/:form`, SIGNED_IN],
  [`DELETE ${ACCOUNT}/unfinished/:form`, SIGNED_IN],
  [`GET /api/v1/staff/official-numbers`, SIGNED_IN],
  [`GET /api/v1/staff/networks`, STAFF],
  [`GET ${TEAM}/members`, STAFF, NATIONAL],
  [`POST ${TEAM}/invitations`, ADMINS, NATIONAL],
  [`DELETE ${TEAM}/invitations/:id`, ADMINS, NATIONAL],
  [`PUT ${TEAM}/members/:person`, ADMINS, NATIONAL],
  [`DELETE ${TEAM}/members/:person`, ADMINS, NATIONAL],
  [`POST ${TEAM}/members/:person/second-factor/reset`, ADMINS, NATIONAL],
  [`GET ${TEAM}/settings`, STAFF, NATIONAL],
  [`PUT ${TEAM}/settings`, ADMINS, NATIONAL],
  [`GET ${TEAM}/board`, STAFF, NATIONAL],
  [`GET ${TEAM}/work/:list`, STAFF, NATIONAL],
  [`GET ${TEAM}/work/:list/place`, STAFF, NATIONAL],
  [`POST ${TEAM}/links/look`, STAFF, NATIONAL],
  [`GET ${TEAM}/saved-lists`, STAFF, NATIONAL],
  [`POST ${TEAM}/saved-lists`, STAFF, NATIONAL],
  [`DELETE ${TEAM}/saved-lists/:saved`, STAFF, NATIONAL],
  [`GET ${TEAM}/bulk-edits`, STAFF, NATIONAL],
  [`POST ${TEAM}/bulk-edits`, STAFF, NATIONAL],
  [`GET ${TEAM}/bulk-edits/:bulk`, STAFF, NATIONAL],
  [`GET ${TEAM}/bulk-edits/:bulk/entries`, STAFF, NATIONAL],
  [`POST ${TEAM}/bulk-edits/:bulk/apply`, STAFF, NATIONAL],
  [`POST ${TEAM}/bulk-edits/:bulk/undo`, STAFF, NATIONAL],
  [`DELETE ${TEAM}/bulk-edits/:bulk`, STAFF, NATIONAL],
  [`GET ${TEAM}/duplicates`, STAFF, NATIONAL],
  [`GET ${TEAM}/proposals`, STAFF, NATIONAL],
  [`GET ${TEAM}/proposals/:proposal`, STAFF, NATIONAL],
  [`POST ${TEAM}/proposals/:proposal/review`, STAFF, NATIONAL],
  [`POST ${TEAM}/proposals/:proposal/claim`, STAFF, NATIONAL],
  [`GET ${TEAM}/sheets`, STAFF, NATIONAL],
  [`POST ${TEAM}/sheets`, STAFF, NATIONAL],
  [`GET ${TEAM}/sheets/:sheet`, STAFF, NATIONAL],
  [`GET ${TEAM}/sheets/:sheet/rows`, STAFF, NATIONAL],
  [`PUT ${TEAM}/sheets/:sheet/mapping`, STAFF, NATIONAL],
  [`POST ${TEAM}/sheets/:sheet/plan`, STAFF, NATIONAL],
  [`PUT ${TEAM}/sheets/:sheet/rows/:row`, STAFF, NATIONAL],
  [`POST ${TEAM}/sheets/:sheet/apply`, STAFF, NATIONAL],
  [`POST ${TEAM}/sheets/:sheet/undo`, STAFF, NATIONAL],
  [`DELETE ${TEAM}/sheets/:sheet`, STAFF, NATIONAL],
  [`GET ${TEAM}/to-edit/:room.:format`, STAFF, NATIONAL],
  [`GET ${TEAM}/private-log`, ADMINS, NATIONAL],
  [`GET ${TEAM}/retention`, STAFF, NATIONAL],
  [`PUT ${TEAM}/retention`, ADMINS, NATIONAL],
  [`GET ${TEAM}/campaigns`, STAFF, NATIONAL],
  [`POST ${TEAM}/campaigns`, STAFF, NATIONAL],
  [`GET ${TEAM}/campaigns/:campaign`, STAFF, NATIONAL],
  [`PUT ${TEAM}/campaigns/:campaign`, STAFF, NATIONAL],
  [`DELETE ${TEAM}/campaigns/:campaign`, STAFF, NATIONAL],
  [`GET ${TEAM}/campaigns/:campaign/entries`, STAFF, NATIONAL],
  [`GET ${TEAM}/campaigns/:campaign/preview`, STAFF, NATIONAL],
  [`GET ${TEAM}/campaigns/:campaign/preview.html`, STAFF, NATIONAL],
  [`POST ${TEAM}/campaigns/:campaign/start`, STAFF, NATIONAL],
  [`POST ${TEAM}/campaigns/:campaign/remind`, STAFF, NATIONAL],
  [`POST ${TEAM}/campaigns/:campaign/stop`, STAFF, NATIONAL],
  [`GET ${TEAM}/front`, STAFF, NATIONAL],
  [`PUT ${TEAM}/front`, ADMINS, NATIONAL],
  [`PUT ${TEAM}/logo`, ADMINS, NATIONAL],
  [`DELETE ${TEAM}/logo`, ADMINS, NATIONAL],
  [`GET ${TEAM}/keeping`, STAFF, NATIONAL],
  [`POST ${TEAM}/watches`, STAFF, NATIONAL],
  [`DELETE ${TEAM}/watches/:entry`, STAFF, NATIONAL],
  [`POST ${TEAM}/watches/:entry/seen`, STAFF, NATIONAL],
  [`POST ${TEAM}/clearances/:entry`, STAFF, NATIONAL],
  [`POST ${TEAM}/hand-overs/:offer`, ADMINS, NATIONAL],
  // Whose the entry is decides inside: apps/api/src/curation tells of it.
  [`GET ${ENTRIES}`, SIGNED_IN],
  [`PUT ${ENTRIES}`, SIGNED_IN],
  [`GET ${ENTRIES}/revisions`, SIGNED_IN],
  [`GET ${ENTRIES}/difference`, SIGNED_IN],
  [`POST ${ENTRIES}/restore`, SIGNED_IN],
  [`GET ${ENTRIES}/contacts`, SIGNED_IN],
  [`POST ${ENTRIES}/contacts`, SIGNED_IN],
  [`PUT ${ENTRIES}/contacts/:contact`, SIGNED_IN],
  [`DELETE ${ENTRIES}/contacts/:contact`, SIGNED_IN],
  [`PUT ${ENTRIES}/contacts/:contact/consent`, SIGNED_IN],
  [`DELETE ${ENTRIES}/contacts/:contact/consent`, SIGNED_IN],
  [`GET /api/v1/staff/held`, NATIONAL],
  [`POST /api/v1/staff/held`, NATIONAL],
  [`POST /api/v1/staff/held/file`, NATIONAL],
  [`POST /api/v1/staff/held/erase`, NATIONAL],
  [`POST ${ENTRIES}/hand-over`, SIGNED_IN],
  [`POST /api/v1/staff/entries`, STAFF],
  [`GET /api/v1/staff/lookalikes`, STAFF],
  [`GET /api/v1/staff/lookalikes/projects`, STAFF],
  [`GET /api/v1/staff/lookalikes/cooperations`, STAFF],
  [`POST /api/v1/staff/duplicates/review`, STAFF],
  [`POST /api/v1/staff/merges`, STAFF],
  [`POST /api/v1/staff/merges/:merge/undo`, STAFF],
];

let doors: OpenDoors;
const ids = new Map<Who, string>();
beforeAll(async () => {
  doors = await openDoors();
  for (const who of EVERYONE) {
    const known = WHO[who];
    if (known !== null) ids.set(who, (await doors.person(...known.grants)).id);
  }
});
afterAll(() => doors.close());

/** What the door says to someone; a message that cannot be read shows that the one who brought it was let in. */
async function knock(door: string, who: Who, network: string): Promise<Verdict> {
  const [method = '', pattern = ''] = door.split(' ');
  const known = WHO[who];
  const cookie = known === null ? undefined : await doors.cookie(ids.get(who) as string, known.isProvenTwice);
  const answer = await doors.app.inject({
    method: method as 'GET',
    url: pattern.replace(':network', network).replace(/:\w+/g, ID),
    headers: { host: 'portulan.test', origin: 'http://portulan.test', ...(cookie === undefined ? {} : { cookie }) },
    ...(method === 'GET' || method === 'DELETE' ? {} : { payload: {} }),
  });
  const { code } = answer.headers['content-type']?.includes('problem') ? answer.json<{ code: string }>() : { code: '' };
  return (['signed-out', 'second-factor-needed', 'forbidden'] as const).find((verdict) => verdict === code) ?? 'in';
}

const ask = async (door: string, network = 'south') =>
  Object.fromEntries(await Promise.all(EVERYONE.map(async (who) => [who, await knock(door, who, network)] as const)));

it('the matrix names every door but the public readings', () => {
  const doorsOfApi = listRoutes().filter(({ method, rule }) => method !== 'GET' || rule !== 'anyone');
  expect(MATRIX.map(([door]) => door).sort()).toEqual(doorsOfApi.map(({ method, path }) => `${method} ${path}`).sort());
});

describe('one’s own', () => {
  it.each(MATRIX.map(([door, own]) => [door, own] as const))('%s', async (door, own) => expect(await ask(door)).toEqual(own));
});

describe('another’s', () => {
  it.each(MATRIX.flatMap(([door, , others]) => (others === undefined ? [] : [[door, others] as const])))('%s', async (door, others) => expect(await ask(door, 'north')).toEqual(others));

  it('is told from one’s own wherever the address names whose it is', () => {
    expect(MATRIX.filter(([door, , others]) => door.includes(':network') !== (others !== undefined))).toEqual([]);
  });

  it('session is not found, whoever asks, and stays open', async () => {
    const cookie = await doors.cookie(ids.get('contributor') as string);
    const id = await doors.sessionId(cookie);
    for (const who of ['editor', 'networkAdmin', 'nationalAdmin'] as const) {
      const answer = await doors.app.inject({
        method: 'DELETE',
        url: `${ACCOUNT}/sessions/${id}`,
        headers: { host: 'portulan.test', origin: 'http://portulan.test', cookie: await doors.cookie(ids.get(who) as string) },
      });
      expect(answer.statusCode).toBe(404);
    }
    expect(await doors.sessionId(cookie)).toBe(id);
  });
});

describe('public readings', () => {
  it('are open to everyone alike', async () => {
    for (const { method, path } of listRoutes().filter(({ method: verb, rule }) => verb === 'GET' && rule === 'anyone')) {
      expect([path, await ask(`${method} ${path}`)]).toEqual([path, ANYONE]);
    }
  });
});
