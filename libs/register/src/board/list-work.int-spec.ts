import { WORK_LISTS, type WorkFilter } from '@portulan/domain';
import { aCooperation, anActor, aPartner, aProject, openTestDatabase, saveDrafts, type TestDatabase } from '@portulan/testing';
import {
  countWork,
  dropSavedList,
  getClearedContent,
  getWorkPlace,
  listHandOvers,
  listOffers,
  listSavedLists,
  listWatchedChanges,
  listWatches,
  listWork,
  markWatchedSeen,
  readEntries,
  reviewClearance,
  reviewHandOver,
  saveList,
  saveNetworks,
  submitHandOver,
  submitProposal,
  unwatchEntries,
  watchEntries,
  type Register,
} from '../index.js';

const stamp = { author: 'claire', reason: null };
let database: TestDatabase;
let register: Register;
beforeEach(async () => {
  database = await openTestDatabase();
  ({ register } = database);
  await register.transaction((unit) => saveNetworks(unit, ['nord', 'sud'].map((id) => ({ id, label: id, perimeter: [] }))));
});
afterEach(() => database.drop());

const structure = (actor: Parameters<typeof anActor>[0] = {}, life: Parameters<typeof anActor>[1] = {}) => anActor({ kind: 'association', tier: null, ...actor }, life);
const checked = (monthsAgo: number) => new Date(Date.now() - monthsAgo * 31 * 86_400_000).toISOString().slice(0, 10);
const idsOf = async (...args: Parameters<typeof listWork> extends [unknown, ...infer Rest] ? Rest : never) => (await listWork(register, ...args)).items.map(({ id }) => id);

describe('the board', () => {
  it('lists what nobody confirmed for longer than its network allows, the longest first', async () => {
    const [old, older, fresh, north] = [
      structure({}, { checkedOn: checked(30), keeper: 'sud' }),
      structure({}, { checkedOn: checked(60), keeper: 'sud' }),
      structure({}, { checkedOn: checked(3), keeper: 'sud' }),
      structure({}, { checkedOn: checked(9), keeper: 'nord' }),
    ] as const;
    await saveDrafts(register, old, older, fresh, north, structure({}, { checkedOn: checked(60), state: 'draft' }));
    expect(await idsOf('stale')).toEqual([older.id, old.id]);
    await register.query(`UPDATE network SET stale_after_months = 6 WHERE id = 'nord'`);
    expect(await idsOf('stale', { network: 'nord' })).toEqual([north.id]);
    // The delay of a network is its own: naming it again does not forget it.
    await register.transaction((unit) => saveNetworks(unit, [{ id: 'nord', label: 'Nord', perimeter: [] }]));
    expect(await idsOf('stale', { network: 'nord' })).toEqual([north.id]);
    expect(await listWork(register, 'stale', { page: 2, size: 1 })).toMatchObject({ total: 3, items: [{ id: old.id }] });
  });

  it('lists what lacks a place, a theme, a source or a keeper', async () => {
    const [french, partner] = [structure({ name: 'Sans lieu' }, { keeper: 'sud' }), aPartner({}, { keeper: 'sud' })];
    const link = aCooperation(french, partner, {}, { keeper: 'sud' });
    const themed = aProject({ themes: ['water'] }, { keeper: 'nord' });
    const bare = structure({}, { state: 'draft', sources: [] });
    await saveDrafts(register, french, partner, link, themed, bare);
    expect((await idsOf('without-place', { room: 'actors' })).sort()).toEqual([french.id, partner.id].sort());
    expect(await idsOf('without-place', { network: 'nord' })).toEqual([themed.id]);
    expect(await idsOf('without-theme')).toEqual([link.id]);
    expect(await idsOf('without-source')).toEqual([bare.id]);
    expect(await idsOf('without-keeper', { network: 'sud' })).toEqual([bare.id]);
    expect(await idsOf('drafts')).toEqual([bare.id]);
  });

  it('lists what is past its end and nobody said how it ended', async () => {
    const [over, told, running] = [aProject({ until: '2019' }), aProject({ until: '2019', status: 'completed' }), aProject({ until: '2999' })];
    const [french, partner] = [anActor(), aPartner()];
    const [active, ended] = [aCooperation(french, partner, { until: '2018', status: 'active' }), aCooperation(french, partner, { until: '2018' })];
    await saveDrafts(register, over, told, running, french, partner, active, ended);
    expect((await idsOf('past-end')).sort()).toEqual([over.id, active.id].sort());
  });

  it('counts every list in one statement, as long as the lists themselves', async () => {
    const mine = structure({}, { keeper: 'sud', checkedOn: checked(40) });
    await saveDrafts(register, mine, aProject({ until: '2019' }), structure({}, { state: 'draft', sources: [] }));
    await submitProposal(register, { sort: 'correction', entryId: mine.id, seenVersion: 1, changes: { phone: '1' }, message: null, sourceUrl: null }, { author: 'paul', lang: 'fr' });
    await submitHandOver(register, { entryId: mine.id, toNetwork: 'nord' }, 'claire');
    for (const network of [null, 'nord', 'sud']) {
      const counts = await countWork(register, network);
      for (const list of WORK_LISTS) expect([list, counts[list]]).toEqual([list, (await listWork(register, list, network === null ? {} : { network })).total]);
      expect([counts.proposals, counts.duplicates, counts['hand-overs']]).toEqual([network === 'nord' ? 0 : 1, 0, network === 'sud' ? 0 : 1]);
    }
  });
});

describe('networks', () => {
  it('hand an entry over when both agree', async () => {
    const entry = structure({}, { keeper: 'sud' });
    await saveDrafts(register, entry);
    expect(await submitHandOver(register, { entryId: entry.id, toNetwork: 'sud' }, 'claire')).toMatchObject({ refusals: [{ code: 'keeper-same' }] });
    expect(await submitHandOver(register, { entryId: entry.id, toNetwork: 'est' }, 'claire')).toMatchObject({ refusals: [{ code: 'network-unknown' }] });
    const offer = async () => {
      const outcome = await submitHandOver(register, { entryId: entry.id, toNetwork: 'nord' }, 'claire');
      return outcome.ok ? outcome.value : '';
    };
    const [replaced, id] = [await offer(), await offer()];
    expect(await reviewHandOver(register, replaced, true, stamp)).toMatchObject({ refusals: [{ code: 'offer-unknown' }] });
    expect(await listHandOvers(register, 'nord')).toMatchObject([{ id, entryId: entry.id, network: { id: 'sud', label: 'sud' } }]);
    expect(await listOffers(register, 'sud')).toMatchObject([{ id, network: { id: 'nord' } }]);
    expect(await listOffers(register, 'nord')).toEqual([]);
    expect(await reviewHandOver(register, id, false, stamp)).toEqual({ ok: true, value: null });
    expect((await readEntries(register, [entry.id]))[0]).toMatchObject({ keeper: 'sud', version: 1 });
    expect(await reviewHandOver(register, await offer(), true, stamp)).toMatchObject({ ok: true, value: { version: 2 } });
    expect((await readEntries(register, [entry.id]))[0]).toMatchObject({ keeper: 'nord', content: { keeper: 'nord' } });
  });

  it('show the last version they approved', async () => {
    const entry = structure({ phone: '1' }, { keeper: 'sud' });
    await saveDrafts(register, entry);
    expect(await getClearedContent(register, 'nord', entry.id)).toBeNull();
    expect(await reviewClearance(register, { network: 'nord', entryId: entry.id, version: 1 }, 'nora')).toEqual({ ok: true, value: null });
    await saveDrafts(register, { ...entry, actor: { ...entry.actor, phone: '2' } });
    expect(await getClearedContent(register, 'nord', entry.id)).toMatchObject({ version: 1, content: { actor: { phone: '1' } } });
    expect(await idsOf('to-clear', { network: 'nord' })).toEqual([entry.id]);
    await reviewClearance(register, { network: 'nord', entryId: entry.id, version: 2 }, 'nora');
    expect(await idsOf('to-clear', { network: 'nord' })).toEqual([]);
    expect(await reviewClearance(register, { network: 'nord', entryId: entry.id, version: 7 }, 'nora')).toMatchObject({ refusals: [{ code: 'version-unknown' }] });
    await saveDrafts(register, { ...entry, state: 'archived' });
    expect(await getClearedContent(register, 'nord', entry.id)).toBeNull();
  });

  it('watch entries that others keep', async () => {
    const entry = structure({}, { keeper: 'sud' });
    await saveDrafts(register, entry);
    await watchEntries(register, 'nord', [entry.id]);
    expect(await listWatchedChanges(register, 'nord')).toEqual([]);
    await saveDrafts(register, { ...entry, actor: { ...entry.actor, phone: '2' } });
    await watchEntries(register, 'nord', [entry.id]);
    expect(await listWatchedChanges(register, 'nord')).toMatchObject([{ entryId: entry.id, seenVersion: 1, version: 2 }]);
    expect(await listWatches(register, 'nord')).toMatchObject([{ entryId: entry.id, seenVersion: 1, version: 2, keeper: { id: 'sud' }, clearedVersion: null }]);
    await markWatchedSeen(register, 'nord', entry.id, 2);
    expect(await listWatchedChanges(register, 'nord')).toEqual([]);
    await unwatchEntries(register, 'nord', [entry.id]);
    await saveDrafts(register, { ...entry, actor: { ...entry.actor, phone: '3' } });
    expect(await listWatchedChanges(register, 'nord')).toEqual([]);
  });
});

describe('a list that is walked through', () => {
  it('keeps its place when what is done leaves it', async () => {
    const [first, second, third] = [70, 60, 50].map((months) => structure({}, { checkedOn: checked(months), keeper: 'sud' })) as [ReturnType<typeof structure>, ReturnType<typeof structure>, ReturnType<typeof structure>];
    await saveDrafts(register, first, second, third);
    const at = (entryId: string | null, rank: number) => getWorkPlace(register, 'stale', { network: 'sud' }, { entryId, rank });
    expect(await at(null, 1)).toEqual({ rank: 1, total: 3, previous: null, next: second.id, here: first.id });
    expect(await at(second.id, 1)).toMatchObject({ rank: 2, previous: first.id, next: third.id });
    await saveDrafts(register, { ...second, checkedOn: checked(1) });
    expect(await at(second.id, 2)).toMatchObject({ rank: null, total: 2, previous: first.id, next: third.id });
    expect(await at(third.id, 3)).toMatchObject({ rank: 2, previous: first.id, next: null });
    expect(await at(null, 9)).toMatchObject({ here: null, next: null });
  });

  it('is filtered by room, words, theme, state and day, and kept under a name', async () => {
    const [eau, other, project] = [structure({ name: 'Éau Vive', themes: ['water'] }, { keeper: 'sud' }), structure({}, { keeper: 'sud', checkedOn: '2026-01-01' }), aProject({ title: 'Eau' }, { keeper: 'sud', state: 'draft' })];
    const gone = structure({}, { keeper: 'sud', state: 'archived' });
    await saveDrafts(register, eau, other, project, gone);
    const ids = async (filter: WorkFilter) => (await idsOf('all', { network: 'sud', ...filter })).sort();
    expect(await ids({})).toEqual([eau.id, other.id, project.id].sort());
    expect(await ids({ q: 'EAU' })).toEqual([eau.id, project.id].sort());
    expect(await ids({ q: 'eau', room: 'projects' })).toEqual([project.id]);
    expect(await ids({ theme: 'water' })).toEqual([eau.id]);
    expect(await ids({ state: 'draft' })).toEqual([project.id]);
    expect(await ids({ state: 'archived' })).toEqual([gone.id]);
    expect(await ids({ uncheckedSince: '2026-01-01' })).toEqual([eau.id, project.id].sort());
    const kept = { name: ' De l’eau ', list: 'all', filter: { q: 'eau' } } as const;
    await saveList(register, 'sud', kept, 'claire');
    await saveList(register, 'sud', { ...kept, list: 'stale' }, 'claire');
    const [saved] = await listSavedLists(register, 'sud');
    expect(saved).toMatchObject({ name: 'De l’eau', list: 'stale', filter: { q: 'eau' } });
    expect(await listSavedLists(register, 'nord')).toEqual([]);
    expect(await saveList(register, 'sud', { ...kept, name: ' ' }, 'claire')).toMatchObject({ refusals: [{ code: 'name-missing' }] });
    await dropSavedList(register, 'nord', saved?.id ?? '');
    expect(await listSavedLists(register, 'sud')).toHaveLength(1);
    await dropSavedList(register, 'sud', saved?.id ?? '');
    expect(await listSavedLists(register, 'sud')).toEqual([]);
  });
});
