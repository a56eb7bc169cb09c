import type { BulkChange, Outcome } from '@portulan/domain';
import { aCooperation, anActor, aPartner, aProject, openTestDatabase, saveDrafts, type TestDatabase } from '@portulan/testing';
import {
  applyBulkEdit,
  dropBulkEdit,
  getBulkEdit,
  listBulkEdits,
  listBulkRows,
  listRevisions,
  listWork,
  readEntries,
  reviseEntry,
  saveNetworks,
  submitBulkEdit,
  submitDormancy,
  undoBulkEdit,
  type Register,
} from '../index.js';

const stamp = { author: 'claire', reason: 'erreur' };
const NOTHING: BulkChange = { themes: null, state: null, keeper: null, checkedOn: null, sourceUrl: null };
const ORIGIN = { list: 'all', filter: {}, isWhole: true } as const;

let database: TestDatabase;
let register: Register;
beforeEach(async () => {
  database = await openTestDatabase();
  ({ register } = database);
  await register.transaction((unit) => saveNetworks(unit, ['nord', 'sud'].map((id) => ({ id, label: id, perimeter: [] }))));
});
afterEach(() => database.drop());

async function ok<Value>(outcome: Promise<Outcome<Value>>): Promise<Value> {
  const told = await outcome;
  if (!told.ok) throw new Error(JSON.stringify(told.refusals));
  return told.value;
}
const structure = (actor: Parameters<typeof anActor>[0] = {}, life: Parameters<typeof anActor>[1] = {}) => anActor({ kind: 'association', tier: null, ...actor }, { keeper: 'sud', ...life });
const submit = (change: Partial<BulkChange>, ...entries: readonly { readonly id: string }[]) =>
  submitBulkEdit(register, { network: 'sud', origin: ORIGIN, entryIds: entries.map(({ id }) => id), change: { ...NOTHING, ...change }, reason: 'campagne' }, 'claire');
const plan = (change: Partial<BulkChange>, ...entries: readonly { readonly id: string }[]) => ok(submit(change, ...entries));
const contents = async (...entries: readonly { readonly id: string }[]) =>
  new Map((await readEntries(register, entries.map(({ id }) => id))).map(({ id, content }) => [id, content]));
const rowsOf = async (id: string, outcome: 'changed' | 'same' | 'refused') => (await listBulkRows(register, id, outcome, 1)).items;

it('a change of many entries is planned, written and undone as one', async () => {
  const [association, french, partner] = [structure({ themes: ['health'] }), structure(), aPartner({}, { keeper: 'sud' })];
  const [link, project] = [aCooperation(french, partner, { themes: ['water'] }, { keeper: 'sud' }), aProject({ themes: ['health'] }, { keeper: 'sud' })];
  const all = [association, french, partner, link, project];
  await saveDrafts(register, ...all);
  const before = await contents(...all);
  const id = await plan({ themes: { deed: 'add', codes: ['water'] }, checkedOn: '2026-02-03', sourceUrl: 'https://sud.example/bilan' }, ...all);
  expect(await contents(...all)).toEqual(before);
  expect(await getBulkEdit(register, 'sud', id)).toMatchObject({ state: 'planned', reason: 'campagne', counts: { changed: 5, same: 0, refused: 0 } });
  expect((await rowsOf(id, 'changed'))[0]?.differences.map(({ field }) => field)).toEqual(['themes', 'checkedOn', 'sources']);
  expect(await ok(applyBulkEdit(register, 'sud', id))).toBe(5);
  const after = await contents(...all);
  expect(after.get(association.id)).toMatchObject({ checkedOn: '2026-02-03', actor: { themes: ['health', 'water'] }, sources: [{ sourceId: 'staff', recordId: association.id, url: 'https://sud.example/bilan' }, {}] });
  expect(after.get(link.id)).toMatchObject({ cooperation: { themes: ['water'] } });
  expect((await listRevisions(register, project.id))[0]).toMatchObject({ version: 2, author: 'claire', reason: 'campagne', changedFields: ['themes', 'checkedOn', 'sources'] });
  expect(await applyBulkEdit(register, 'sud', id)).toMatchObject({ refusals: [{ code: 'bulk-busy' }] });
  expect(await undoBulkEdit(register, 'nord', id, stamp)).toMatchObject({ refusals: [{ code: 'bulk-unknown' }] });
  expect(await ok(undoBulkEdit(register, 'sud', id, stamp))).toBe(5);
  expect(await contents(...all)).toEqual(before);
  expect(await listBulkEdits(register, 'sud')).toMatchObject([{ id, state: 'undone' }]);
});

it('what is archived in one go comes back as it was, with what others changed elsewhere meanwhile', async () => {
  const entries = [structure({ phone: '1' }), structure({ phone: '1' }, { state: 'dormant' }), structure()];
  await saveDrafts(register, ...entries);
  const id = await plan({ state: 'archived' }, ...entries);
  await ok(applyBulkEdit(register, 'sud', id));
  expect([...(await contents(...entries)).values()].map(({ state }) => state)).toEqual(['archived', 'archived', 'archived']);
  const [first] = entries as [(typeof entries)[number]];
  await ok(reviseEntry(register, { entryId: first.id, seenVersion: 2, changes: { phone: '2' } }, stamp));
  await ok(undoBulkEdit(register, 'sud', id, stamp));
  const now = await contents(...entries);
  expect(now.get(first.id)).toMatchObject({ state: 'published', actor: { phone: '2' } });
  expect([...now.values()].map(({ state }) => state).sort()).toEqual(['dormant', 'published', 'published']);
});

it('nothing is undone where a later edit touched the same, and the entry is told', async () => {
  const entries = [structure({ themes: ['health'] }), structure({ themes: ['health'] })];
  await saveDrafts(register, ...entries);
  const id = await plan({ themes: { deed: 'replace', codes: ['water'] } }, ...entries);
  await ok(applyBulkEdit(register, 'sud', id));
  const [first, second] = entries as [(typeof entries)[number], (typeof entries)[number]];
  await ok(reviseEntry(register, { entryId: second.id, seenVersion: 2, changes: { themes: [] } }, stamp));
  expect(await undoBulkEdit(register, 'sud', id, stamp)).toMatchObject({ refusals: [{ code: 'changed-since', field: 'themes' }] });
  expect((await contents(first)).get(first.id)).toMatchObject({ actor: { themes: ['water'] } });
  expect(await getBulkEdit(register, 'sud', id)).toMatchObject({ state: 'done' });
});

it('a plan tells what would be refused, and leaves alone what changed since', async () => {
  const [mine, moved, foreign, orphan, draft, same] = [
    structure(),
    structure({ phone: '1' }),
    structure({}, { keeper: 'nord' }),
    structure({}, { keeper: null }),
    structure({}, { state: 'draft', sources: [] }),
    structure({}, { state: 'published', keeper: 'sud', checkedOn: '2026-01-01' }),
  ];
  await saveDrafts(register, mine, moved, foreign, orphan, draft, same);
  const id = await plan({ state: 'dormant', keeper: 'sud' }, mine, moved, foreign, orphan, draft);
  expect((await rowsOf(id, 'refused')).map(({ entryId, code }) => [entryId, code])).toEqual([
    [foreign.id, 'keeper-other'],
    [draft.id, 'state-refused'],
  ]);
  await ok(reviseEntry(register, { entryId: moved.id, seenVersion: 1, changes: { phone: '2' } }, stamp));
  expect(await ok(applyBulkEdit(register, 'sud', id))).toBe(2);
  expect((await contents(orphan)).get(orphan.id)).toMatchObject({ keeper: 'sud', state: 'dormant' });
  expect((await contents(moved)).get(moved.id)).toMatchObject({ state: 'published', actor: { phone: '2' } });
  expect((await rowsOf(id, 'refused')).find(({ entryId }) => entryId === moved.id)).toMatchObject({ code: 'version-changed' });
  const again = await plan({ checkedOn: '2026-01-01' }, same);
  expect(await rowsOf(again, 'same')).toHaveLength(1);
  await ok(dropBulkEdit(register, 'sud', again));
  expect(await getBulkEdit(register, 'sud', again)).toBeNull();
  const published = await plan({ state: 'published' }, draft);
  expect((await rowsOf(published, 'refused'))[0]).toMatchObject({ code: 'source-missing' });
});

it('a change that says nothing, or what cannot be, is refused before any plan', async () => {
  const entry = structure();
  await saveDrafts(register, entry);
  const refusal = async (...args: Parameters<typeof submit>) => {
    const outcome = await submit(...args);
    return outcome.ok ? null : outcome.refusals[0]?.code;
  };
  expect(await refusal({}, entry)).toBe('nothing-to-change');
  expect(await refusal({ checkedOn: '2026-01-01' })).toBe('nothing-chosen');
  expect(await refusal({ themes: { deed: 'add', codes: ['no-such'] } }, entry)).toBe('theme-unknown');
  expect(await refusal({ sourceUrl: 'nowhere' }, entry)).toBe('url-malformed');
  expect(await listBulkEdits(register, 'sud')).toEqual([]);
});

describe('what nobody looks after', () => {
  const age = (months: number, ...entries: readonly { readonly id: string }[]) =>
    register.query(`UPDATE entry SET created_at = now() - make_interval(months => $1), updated_at = now() - make_interval(months => $1) WHERE id = ANY ($2::uuid[])`, [months, entries.map(({ id }) => id)]);
  const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
  const statesOf = async (...entries: readonly { readonly id: string }[]) => {
    const found = await contents(...entries);
    return entries.map(({ id }) => found.get(id)?.state);
  };

  it('falls asleep where its network wants that, as one change that is told, and undone as one', async () => {
    const [left, checked, changed, soon, elsewhere] = [structure(), structure({}, { checkedOn: daysAgo(40) }), structure(), structure(), structure({}, { keeper: 'nord' })];
    await saveDrafts(register, left, checked, changed, soon, elsewhere, structure({}, { state: 'draft' }));
    await age(30, left, checked, elsewhere);
    await age(12, changed);
    await age(24, soon);
    await register.query(`UPDATE entry SET updated_at = updated_at + interval '10 days' WHERE id = $1`, [soon.id]);
    expect(await submitDormancy(register)).toBe(0);
    await register.query(`UPDATE network SET dormant_after_months = 24 WHERE id = 'sud'`);
    expect((await listWork(register, 'falling-asleep', { network: 'sud' })).items.map(({ id }) => id).sort()).toEqual([left.id, soon.id].sort());
    expect(await submitDormancy(register)).toBe(1);
    expect(await statesOf(left, checked, changed, soon, elsewhere)).toEqual(['dormant', 'published', 'published', 'published', 'published']);
    expect((await listRevisions(register, left.id))[0]).toMatchObject({ version: 2, author: 'dormancy', changedFields: ['state'] });
    const [edit] = await listBulkEdits(register, 'sud');
    expect(edit).toMatchObject({ state: 'done', isByNight: true, authorName: null, origin: { list: 'falling-asleep' }, counts: { changed: 1 } });
    expect(await submitDormancy(register)).toBe(0);
    expect(await ok(undoBulkEdit(register, 'sud', edit?.id ?? '', stamp))).toBe(1);
    // Somebody wanted it awake: it is not put to sleep again the next night.
    expect(await submitDormancy(register)).toBe(0);
    expect(await statesOf(left)).toEqual(['published']);
  });
});
