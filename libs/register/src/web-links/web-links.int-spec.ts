import { anActor, openTestDatabase, saveDrafts, TEST_SOURCE, type TestDatabase } from '@portulan/testing';
import { beginLinkRound, countWork, listDueLinks, listEntryLinks, listWork, refreshLinks, reviewLink, submitLinkLook, type Register } from '../index.js';

let database: TestDatabase;
let register: Register;
beforeEach(async () => {
  database = await openTestDatabase();
  ({ register } = database);
});
afterEach(() => database.drop());

const structure = (website: string, life: Parameters<typeof anActor>[1] = {}) => anActor({ kind: 'association', tier: null, website }, life);
const due = async (more: Partial<Parameters<typeof listDueLinks>[1]> = {}) => listDueLinks(register, { most: 100, mostOfHost: 100, ...more });
const urls = async (more: Partial<Parameters<typeof listDueLinks>[1]> = {}) => (await due(more)).map(({ url }) => url);

it('the addresses that shown entries give are looked at, a host not too often', async () => {
  const sourced = structure('https://b.example/1', { sources: [{ sourceId: TEST_SOURCE, url: 'https://C.example:8080/x' }] });
  await saveDrafts(register, structure('https://user@a.example/'), sourced, structure('https://b.example/2'), structure('https://hidden.example', { state: 'draft' }));
  await refreshLinks(register);
  expect((await due()).map(({ url, host }) => [url, host])).toEqual([
    ['https://C.example:8080/x', 'c.example'],
    ['https://b.example/1', 'b.example'],
    ['https://b.example/2', 'b.example'],
    ['https://user@a.example/', 'a.example'],
  ]);
  expect(await urls({ mostOfHost: 1 })).toEqual(['https://C.example:8080/x', 'https://b.example/1', 'https://user@a.example/']);
  expect(await urls({ most: 2 })).toHaveLength(2);
  await saveDrafts(register, { ...sourced, actor: { ...sourced.actor, website: null } });
  await refreshLinks(register);
  expect(await urls()).not.toContain('https://b.example/1');
});

it('a link that failed on three days stands on the board until it answers, or is no longer given', async () => {
  const entry = structure('https://gone.example');
  await saveDrafts(register, entry);
  await refreshLinks(register);
  for (const day of ['2026-01-01', '2026-01-01', '2026-01-02']) {
    const [link] = await due();
    if (link === undefined) throw new Error('No link is due.');
    await reviewLink(register, link, { outcome: 'missing', status: 404 }, day);
    expect((await listWork(register, 'dead-links')).total).toBe(0);
    expect(await urls()).toEqual([]);
    await register.query(`UPDATE web_link SET due_at = now()`);
  }
  const [link] = await due();
  if (link === undefined) throw new Error('No link is due.');
  await reviewLink(register, link, { outcome: 'unreachable', status: null }, '2026-01-03');
  expect(await listWork(register, 'dead-links')).toMatchObject({ total: 1, items: [{ id: entry.id }] });
  expect(await countWork(register)).toMatchObject({ 'dead-links': 1 });
  expect(await listEntryLinks(register, [entry.id])).toMatchObject([{ url: 'https://gone.example', isDead: true, failingSince: '2026-01-01', outcome: 'unreachable' }]);
  await saveDrafts(register, { ...entry, actor: { ...entry.actor, website: 'https://here.example' } });
  expect(await countWork(register)).toMatchObject({ 'dead-links': 0 });
});

it('a look that is asked for comes first, and not twice in a moment', async () => {
  const [asked, other] = [structure('https://z.example'), structure('https://a.example')];
  await saveDrafts(register, asked, other);
  await refreshLinks(register);
  expect(await submitLinkLook(register, [asked.id])).toBe(1);
  expect(await urls()).toEqual(['https://z.example', 'https://a.example']);
  expect(await urls({ isAskedOnly: true })).toEqual(['https://z.example']);
  const [link] = await due({ isAskedOnly: true });
  if (link === undefined) throw new Error('No link is due.');
  await reviewLink(register, link, { outcome: 'answers', status: 200 }, '2026-01-01');
  expect(await submitLinkLook(register, [asked.id])).toBe(0);
});

it('one server makes the round of a night', async () => {
  const begun = await Promise.all([beginLinkRound(register, '2026-01-01'), beginLinkRound(register, '2026-01-01')]);
  expect(begun.sort()).toEqual([false, true]);
  expect(await beginLinkRound(register, '2026-01-02')).toBe(true);
});
