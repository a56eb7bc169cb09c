import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { listEntryLinks, refreshLinks, submitLinkLook } from '@portulan/register';
import { anActor, openTestDatabase, saveDrafts, type TestDatabase } from '@portulan/testing';
import { followLinks } from './follow-links.js';
import { lookAtLinks } from './look-at-links.js';
import { openLooker, type Looker } from './open-looker.js';

const USER_AGENT = 'Portulan (+http://portulan.test/a-propos)';

let server: Server;
let base = '';
let answer: (request: IncomingMessage, response: ServerResponse) => void;
let asked: string[] = [];
beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url} ${request.headers['user-agent']}`);
    answer(request, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((done) => server.close(done)));
beforeEach(() => {
  asked = [];
});

const onLoopback = (address: string) => address === '127.0.0.1';
const look = openLooker({ userAgent: USER_AGENT, mayReach: onLoopback });
const NOON = () => new Date(2026, 0, 1, 12);
const say = (status: number, headers: Record<string, string> = {}) => {
  answer = (_, response) => void response.writeHead(status, headers).end('body');
};

describe('looking at an address', () => {
  it('says who we are, asks for the head alone, and is content with an answer', async () => {
    say(200);
    expect(await look(`${base}/page`)).toEqual({ outcome: 'answers', status: 200 });
    expect(asked).toEqual([`HEAD /page ${USER_AGENT}`]);
  });

  it.each([
    [404, 'missing'],
    [410, 'missing'],
    [500, 'failing'],
    [403, 'answers'],
    [429, 'unsettled'],
    [503, 'unsettled'],
  ] as const)('takes %i for %s, once it has asked for the page too', async (status, outcome) => {
    say(status);
    expect(await look(base)).toEqual({ outcome, status });
    expect(asked.map((line) => line.split(' ')[0])).toEqual(['HEAD', 'GET']);
  });

  it('asks for the page where the head is not understood, or cut', async () => {
    answer = ({ method }, response) => void response.writeHead(method === 'HEAD' ? 405 : 200).end();
    expect(await look(base)).toMatchObject({ outcome: 'answers', status: 200 });
    answer = ({ method }, response) => void (method === 'HEAD' ? response.destroy() : response.end());
    expect(await look(base)).toMatchObject({ outcome: 'answers', status: 200 });
  });

  it('does not read a page without end', async () => {
    answer = ({ method }, response) => void (method === 'HEAD' ? response.writeHead(405).end() : response.writeHead(200).write('x'.repeat(100_000)));
    expect(await look(base)).toMatchObject({ outcome: 'answers' });
  });

  it('waits for nobody longer than it says, and tells who is not there', async () => {
    answer = () => undefined;
    const hurried = openLooker({ userAgent: USER_AGENT, mayReach: onLoopback, timeoutMs: 50 });
    expect(await hurried(base)).toEqual({ outcome: 'unreachable', status: null });
    expect(await look('http://127.0.0.1:1/')).toEqual({ outcome: 'unreachable', status: null });
  });

  it('follows redirects, not for ever', async () => {
    answer = ({ url }, response) => void (url === '/here' ? response.writeHead(200).end() : response.writeHead(301, { location: '/here' }).end());
    expect(await look(`${base}/there`)).toEqual({ outcome: 'answers', status: 200 });
    say(302, { location: '/again' });
    expect(await look(base)).toMatchObject({ outcome: 'failing' });
    expect(asked.length).toBeLessThan(10);
  });
});

describe('no address leads into a network of ours', () => {
  const strict = openLooker({ userAgent: USER_AGENT });
  it.each(['http://127.0.0.1/', 'http://[::1]/', 'http://localhost/', 'http://169.254.169.254/latest/meta-data', 'http://2130706433/', 'http://0x7f.1/', 'http://10.0.0.1:443/', 'http://[::ffff:127.0.0.1]/', 'ftp://8.8.8.8/', 'file:///etc/passwd', 'http://8.8.8.8:22/', 'not an address'])(
    '%s',
    async (url) => {
      say(200);
      expect(await strict(url)).toEqual({ outcome: 'unlooked', status: null });
      expect(asked).toEqual([]);
    },
  );

  it('by a redirect either: neither to a name, nor to a number, nor to another scheme', async () => {
    for (const location of ['http://127.0.0.2/', 'http://[::1]/', 'file:///etc/passwd']) {
      say(302, { location });
      expect(await look(base)).toMatchObject({ outcome: 'unlooked' });
    }
  });

  it('sends no password that stands in an address', async () => {
    let sent: string | undefined;
    answer = ({ headers }, response) => {
      sent = headers.authorization;
      response.end();
    };
    await look(base.replace('http://', 'http://user:secret@'));
    expect([asked.length, sent]).toEqual([1, undefined]);
  });
});

describe('a round', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await openTestDatabase();
  });
  afterEach(() => database.drop());

  const entries = async (...urls: string[]) => {
    const drafts = urls.map((website) => anActor({ kind: 'association', tier: null, website }));
    await saveDrafts(database.register, ...drafts);
    await refreshLinks(database.register);
    return drafts.map(({ id }) => id);
  };
  const round = (more: Partial<Parameters<typeof lookAtLinks>[1]> = {}) =>
    lookAtLinks(database.register, { look, today: '2026-01-01', pause: async () => undefined, most: 100, mostOfHost: 100, ...more });
  const outcomes = async (ids: readonly string[]) => (await listEntryLinks(database.register, ids)).map(({ url, outcome }) => [url.replace(base, ''), outcome]);

  it('asks a host one thing at a time, with a pause in between, and leaves it alone when it asks for peace', async () => {
    await entries(`${base}/1`, `${base}/2`, `${base}/3`, `${base}/4`);
    let [open, most, pauses] = [0, 0, 0];
    answer = ({ url }, response) => {
      open += 1;
      most = Math.max(most, open);
      setImmediate(() => {
        open -= 1;
        response.writeHead(url === '/3' ? 429 : 200).end();
      });
    };
    expect(await round({ pause: async () => void (pauses += 1) })).toBe(3);
    expect([most, pauses]).toEqual([1, 2]);
    expect(asked.map((line) => line.split(' ')[1])).toEqual(['/1', '/2', '/3', '/3']);
  });

  const isAway: Looker = async () => ({ outcome: 'unreachable', status: null });

  it('holds nothing against anyone when nobody answers at all', async () => {
    const ids = await entries(...[1, 2, 3, 4, 5, 6, 7, 8].map((port) => `http://127.0.0.1:${port}/`));
    expect(await round({ look: isAway })).toBe(0);
    expect((await outcomes(ids)).every(([, outcome]) => outcome === null)).toBe(true);
  });

  it('keeps who did not answer as soon as somebody does', async () => {
    const ids = await entries('http://127.0.0.1:1/', 'http://127.0.0.1:2/', `${base}/here`);
    say(200);
    expect(await round({ look: async (url) => (url.startsWith(base) ? look(url) : isAway(url)) })).toBe(3);
    expect((await outcomes(ids)).map(([, outcome]) => outcome).sort()).toEqual(['answers', 'unreachable', 'unreachable']);
  });

  it('is made again for what somebody asks for, by the server', async () => {
    const [id = ''] = await entries(`${base}/asked`);
    say(404);
    const stop = await followLinks(database.register, { mostANight: 10, look, warn: () => undefined, now: NOON });
    expect(await submitLinkLook(database.register, [id])).toBe(1);
    for (;;) {
      const [link] = await listEntryLinks(database.register, [id]);
      if (link?.outcome === 'missing') break;
    }
    await stop();
    expect(asked.map((line) => line.split(' ')[0])).toEqual(['HEAD', 'GET']);
  });

  it('is made in the night', async () => {
    const [id = ''] = await entries(`${base}/night`);
    say(200);
    const night = () => new Date(2026, 0, 1, 3);
    const stop = await followLinks(database.register, { mostANight: 10, look, warn: () => undefined, now: night });
    for (;;) {
      const [link] = await listEntryLinks(database.register, [id]);
      if (link?.outcome === 'answers') break;
    }
    await stop();
    expect(await database.register.query('SELECT night, looked FROM web_link_round')).toEqual([{ night: night().toISOString().slice(0, 10), looked: 1 }]);
  });

  it('is never made where it is switched off', async () => {
    const [id = ''] = await entries(`${base}/off`);
    const stop = await followLinks(database.register, { mostANight: 0, look, warn: () => undefined, now: () => new Date(2026, 0, 1, 3) });
    await submitLinkLook(database.register, [id]);
    await stop();
    expect(asked).toEqual([]);
  });
});
