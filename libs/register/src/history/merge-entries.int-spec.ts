import { aCooperation, anActor, aPartner, aProject, openTestDatabase, saveDrafts, TEST_SOURCE, type TestDatabase } from '@portulan/testing';
import {
  getActor,
  getDifference,
  getRevision,
  listRevisions,
  mergeEntries,
  readEntries,
  restoreRevision,
  reviseEntry,
  saveNetworks,
  undoMerge,
  type EntryContent,
  type MergedEntries,
  type Register,
} from '../index.js';

const stamp = { author: 'claire', reason: 'seen' };
let database: TestDatabase;
let register: Register;
beforeAll(async () => {
  database = await openTestDatabase();
  ({ register } = database);
});
afterAll(() => database.drop());

const contentOf = async (id: string): Promise<EntryContent> => (await readEntries(register, [id]))[0]?.content as EntryContent;
const versionOf = async (id: string): Promise<number> => (await readEntries(register, [id]))[0]?.version as number;
const codes = (outcome: Awaited<ReturnType<typeof mergeEntries>> | Awaited<ReturnType<typeof undoMerge>>) =>
  outcome.ok ? [] : outcome.refusals.map(({ code }) => code);
const pick = async (id: string) => ({ id, version: await versionOf(id) });
const merge = async (survivor: { id: string }, absorbed: { id: string }, choices = {}) =>
  mergeEntries(register, { survivor: await pick(survivor.id), absorbed: await pick(absorbed.id), choices }, stamp);
const merged = async (...args: Parameters<typeof merge>): Promise<MergedEntries> => {
  const outcome = await merge(...args);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
  return outcome.value;
};

let made = 0;
/** Two associations that are one, a partner, and everything that can name an actor. */
async function aPair() {
  made += 1;
  const kept = anActor({ kind: 'association', tier: null, name: 'Eau Vive', identifiers: [{ scheme: 'wikidata', value: `Q900${made}` }], themes: ['water'] }, { sources: [{ sourceId: TEST_SOURCE, recordId: 'kept' }] });
  const other = anActor(
    { kind: 'association', tier: null, names: [{ type: 'official', name: 'Association Eau-Vive' }, { type: 'acronym', name: 'AEV' }], website: 'https://eau.example', themes: ['health'], descriptionFr: 'Puits' },
    { sources: [{ sourceId: TEST_SOURCE, recordId: 'other', contentHash: 'h-other' }] },
  );
  const partner = aPartner({ name: 'Douroula' });
  const both = aCooperation(kept, partner);
  const alone = aCooperation(other, partner, { form: 'humanitarian' });
  const project = aProject({
    participations: [{ actorId: other.id, role: 'lead' }, { actorId: kept.id, role: 'partner' }],
    fundings: [{ funderId: other.id, kind: 'grant', amount: '10', currency: 'EUR' }],
  });
  await saveDrafts(register, kept, other, partner, both, alone, project);
  await register.transaction((unit) => saveNetworks(unit, [{ id: `net-${other.id}`, label: 'Réseau', actorId: other.id, perimeter: [] }]));
  return { kept, other, partner, both, alone, project };
}
/** Where an address of an actor leads: its id, or the slug it redirects to. */
const reach = async (address: string): Promise<string | undefined> => {
  const reading = await getActor(register, address);
  return reading === null ? undefined : 'redirect' in reading ? reading.redirect : reading.found.id;
};
const snapshot = (ids: readonly string[]) => Promise.all(ids.map(contentOf));

describe('merging two actors', () => {
  it('unites what they hold, carries their relations over and leads the old addresses on', async () => {
    const { kept, other, alone, project } = await aPair();
    const { steps } = await merged(kept, other);
    expect(await contentOf(kept.id)).toMatchObject({
      actor: {
        names: [{ type: 'official', name: 'Eau Vive' }, { type: 'former', name: 'Association Eau-Vive' }, { type: 'acronym', name: 'AEV' }],
        ...{ website: 'https://eau.example', descriptionFr: 'Puits', themes: ['health', 'water'] },
      },
    });
    expect(await contentOf(other.id)).toMatchObject({ state: 'archived', sources: [] });
    expect(await contentOf(alone.id)).toMatchObject({ cooperation: { frenchIds: [kept.id] } });
    expect(await contentOf(project.id)).toMatchObject({
      project: { participations: [{ actorId: kept.id, role: 'lead' }, { actorId: kept.id, role: 'partner' }], fundings: [{ funderId: kept.id }] },
    });
    expect(steps.map(({ entryId }) => entryId).sort()).toEqual([kept.id, other.id, alone.id, project.id].sort());
    const [{ slug } = { slug: '' }] = await readEntries(register, [kept.id]);
    const [{ slug: old } = { slug: '' }] = await readEntries(register, [other.id]);
    expect(await reach(other.id)).toBe(slug);
    expect(await reach(old)).toBe(slug);
    const outbox = await register.query(`SELECT operation FROM outbox WHERE entry_id = $1 ORDER BY id`, [other.id]);
    expect(outbox).toEqual([{ operation: 'upsert' }, { operation: 'remove' }]);
    expect(await register.query(`SELECT actor_id FROM network WHERE id = $1`, [`net-${other.id}`])).toEqual([{ actor_id: kept.id }]);
    const [line] = await listRevisions(register, alone.id);
    expect(line).toMatchObject({ version: 2, author: 'claire', reason: 'seen', changedFields: ['frenchIds'] });
    expect(line?.mergeId).not.toBeNull();
  });

  it('keeps what is chosen, field by field', async () => {
    const { kept, other } = await aPair();
    await merged(kept, other, { names: 'absorbed', website: 'survivor' });
    expect(await contentOf(kept.id)).toMatchObject({
      actor: { website: null, names: [{ type: 'official', name: 'Association Eau-Vive' }, { type: 'acronym' }, { type: 'former', name: 'Eau Vive' }] },
    });
  });

  it('is undone exactly, what imports remember included', async () => {
    const { kept, other, partner, both, alone, project } = await aPair();
    const ids = [kept, other, partner, both, alone, project].map(({ id }) => id);
    const before = await snapshot(ids);
    const { mergeId } = await merged(kept, other);
    expect(codes(await undoMerge(register, mergeId, stamp))).toEqual([]);
    expect(await snapshot(ids)).toEqual(before);
    const [{ slug } = { slug: '' }] = await readEntries(register, [other.id]);
    expect(await reach(slug)).toBe(other.id);
    expect(await register.query(`SELECT content_hash FROM entry_source WHERE entry_id = $1`, [other.id])).toEqual([{ content_hash: 'h-other' }]);
    expect(await register.query(`SELECT actor_id FROM network WHERE id = $1`, [`net-${other.id}`])).toEqual([{ actor_id: other.id }]);
    expect(codes(await undoMerge(register, mergeId, stamp))).toEqual(['merge-undone']);
  });

  it('is undone with the later edits that have nothing to do with it, and refused where they touch what it did', async () => {
    const { kept, other, alone } = await aPair();
    const { mergeId } = await merged(kept, other);
    const now = await contentOf(kept.id);
    if (now.room !== 'actors') throw new Error('an actor');
    await saveDrafts(register, { ...now, id: kept.id, actor: { ...now.actor, phone: '0102030405', website: 'https://new.example' } });
    const refused = await undoMerge(register, mergeId, stamp);
    expect(refused).toMatchObject({ ok: false, refusals: [{ code: 'changed-since', field: 'website' }] });
    await saveDrafts(register, { ...now, id: kept.id, actor: { ...now.actor, phone: '0102030405' } });
    expect(codes(await undoMerge(register, mergeId, stamp))).toEqual([]);
    expect(await contentOf(kept.id)).toMatchObject({ actor: { phone: '0102030405', website: null } });
    expect(await contentOf(alone.id)).toMatchObject({ cooperation: { frenchIds: [other.id] } });
  });

  it('is refused when an actor would stand on both sides, when one was merged, archived or changed meanwhile, and keeps nothing', async () => {
    const { kept, other, partner } = await aPair();
    expect(codes(await merge(kept, partner))).toContain('sides-not-different');
    expect((await contentOf(partner.id)).state).toBe('published');
    expect(codes(await merge(kept, kept))).toEqual(['same-entry']);
    const stale = { survivor: { id: kept.id, version: 1 }, absorbed: { id: other.id, version: 7 } };
    expect(codes(await mergeEntries(register, stale, stamp))).toEqual(['version-changed']);
    await merged(kept, other);
    expect(codes(await merge(partner, other))).toEqual(['entry-merged']);
  });

  it('is refused for two numbers of a registry that gives each body one', async () => {
    const first = anActor({ kind: 'association', tier: null, identifiers: [{ scheme: 'rna', value: 'W751000001' }] });
    const second = anActor({ kind: 'association', tier: null, identifiers: [{ scheme: 'rna', value: 'W751000002' }] });
    await saveDrafts(register, first, second);
    expect(codes(await merge(first, second))).toEqual(['numbers-differ']);
  });

  it('lets one of two that meet win, whichever way round, and the other refuse', async () => {
    const { kept, other } = await aPair();
    const outcomes = await Promise.all([merge(kept, other), merge(other, kept)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.flatMap(codes).every((code) => ['entry-merged', 'version-changed'].includes(code))).toBe(true);
  });

  it('takes along a cooperation written at the same moment', async () => {
    const { kept, other, partner } = await aPair();
    const late = aCooperation(other, partner, { form: 'friendship' });
    await Promise.all([merged(kept, other), saveDrafts(register, late)]);
    expect(await contentOf(late.id)).toMatchObject({ cooperation: { frenchIds: [kept.id] } });
  });

  it('leaves to a chain of merges one address, undone from the last', async () => {
    const [a, b, c] = ['A', 'B', 'C'].map((name) => anActor({ kind: 'association', tier: null, name: `Chaîne ${name}` })) as [ReturnType<typeof anActor>, ReturnType<typeof anActor>, ReturnType<typeof anActor>];
    await saveDrafts(register, a, b, c);
    const first = await merged(b, a);
    const second = await merged(c, b);
    expect(await reach(a.id)).toBe('chaine-c');
    expect(codes(await undoMerge(register, first.mergeId, stamp))).toEqual(['merged-again']);
    expect(codes(await undoMerge(register, second.mergeId, stamp))).toEqual([]);
    expect(await reach(a.id)).toBe('chaine-b');
    expect(codes(await undoMerge(register, first.mergeId, stamp))).toEqual([]);
    expect(await reach(a.id)).toBe(a.id);
  });
});

describe('merging cooperations and projects', () => {
  it('unites sides, and carries the projects of the absorbed one over', async () => {
    const [french, second, partner] = [anActor(), anActor(), aPartner()];
    const [kept, other] = [aCooperation(french, partner, { since: '2001' }), aCooperation(second, partner, { since: '2001', descriptionFr: 'Pacte' })];
    const project = aProject({ cooperationId: other.id });
    await saveDrafts(register, french, second, partner, kept, other, project);
    const { mergeId } = await merged(kept, other);
    expect(await contentOf(kept.id)).toMatchObject({ cooperation: { frenchIds: [french.id, second.id], partnerIds: [partner.id], descriptionFr: 'Pacte' } });
    expect(await contentOf(project.id)).toMatchObject({ project: { cooperationId: kept.id } });
    expect(codes(await undoMerge(register, mergeId, stamp))).toEqual([]);
    expect(await contentOf(project.id)).toMatchObject({ project: { cooperationId: other.id } });
  });

  it('counts a payment of one record once', async () => {
    const payment = { kind: 'grant' as const, amount: '100', currency: 'EUR', sourceId: TEST_SOURCE, recordId: 'P1' };
    const [kept, other] = [aProject({ fundings: [{ ...payment, recordId: 'P0' }] }), aProject({ fundings: [payment] })];
    await saveDrafts(register, kept, other);
    await merged(kept, other);
    expect(await register.query(`SELECT project_id, record_id FROM funding WHERE project_id = ANY ($1) ORDER BY record_id`, [[kept.id, other.id]])).toEqual([
      { project_id: kept.id, record_id: 'P0' },
      { project_id: kept.id, record_id: 'P1' },
    ]);
  });
});

describe('the history of an entry', () => {
  it('tells what each version changed, and the difference between any two', async () => {
    const actor = anActor({ kind: 'association', tier: null, name: 'Histoire', themes: ['water'] });
    await saveDrafts(register, actor);
    await saveDrafts(register, { ...actor, actor: { ...actor.actor, website: 'https://h.example', themes: ['health'] } });
    expect(await getDifference(register, actor.id, 1, 2)).toEqual({
      ok: true,
      value: [
        { field: 'website', sort: 'value', before: null, after: 'https://h.example' },
        { field: 'themes', sort: 'list', added: ['health'], removed: ['water'], isReordered: false },
      ],
    });
    expect((await listRevisions(register, actor.id)).map(({ version, changedFields }) => [version, changedFields.length > 0])).toEqual([[2, true], [1, true]]);
    expect(await getDifference(register, actor.id, 1, 9)).toMatchObject({ ok: false });
  });

  it('gives any version back as a new one; the life of the entry goes on', async () => {
    const actor = anActor({ kind: 'association', tier: null, name: 'Avant' }, { state: 'draft', sources: [{ sourceId: TEST_SOURCE }] });
    await saveDrafts(register, actor);
    await saveDrafts(register, { ...actor, state: 'published', actor: { ...actor.actor, names: [{ type: 'official', name: 'Après' }] } });
    const restored = await restoreRevision(register, { entryId: actor.id, version: 1, seenVersion: 2 }, stamp);
    expect(restored).toMatchObject({ ok: true, value: { version: 3 } });
    expect(await contentOf(actor.id)).toMatchObject({ state: 'published', actor: { names: [{ name: 'Avant' }] } });
    expect(await restoreRevision(register, { entryId: actor.id, version: 1, seenVersion: 2 }, stamp)).toMatchObject({ refusals: [{ code: 'version-changed' }] });
  });

  it('refuses a version that the rules of today do not allow, with the reason', async () => {
    const number = [{ scheme: 'wikidata' as const, value: 'Q42424242' }];
    const [first, second] = [anActor({ kind: 'association', tier: null, identifiers: number }), anActor({ kind: 'association', tier: null })];
    await saveDrafts(register, first, second);
    await saveDrafts(register, { ...first, actor: { ...first.actor, identifiers: [] } }, { ...second, actor: { ...second.actor, identifiers: number } });
    expect(await restoreRevision(register, { entryId: first.id, version: 1, seenVersion: 2 }, stamp)).toMatchObject({ refusals: [{ code: 'identifier-taken' }] });
    expect(await versionOf(first.id)).toBe(2);
    const bare = anActor({}, { state: 'draft', sources: [] });
    await saveDrafts(register, bare);
    await saveDrafts(register, { ...bare, state: 'published', sources: [{ sourceId: TEST_SOURCE }] });
    expect(await restoreRevision(register, { entryId: bare.id, version: 1, seenVersion: 2 }, stamp)).toMatchObject({ refusals: [{ code: 'source-missing' }] });
    expect(await getRevision(register, bare.id, 1)).toMatchObject({ state: 'draft' });
  });

  it('names in an old version what answers today for an entry that was merged', async () => {
    const { kept, other, alone } = await aPair();
    await merged(kept, other);
    await restoreRevision(register, { entryId: alone.id, version: 1, seenVersion: 2 }, stamp);
    expect(await contentOf(alone.id)).toMatchObject({ cooperation: { frenchIds: [kept.id] } });
    expect(await restoreRevision(register, { entryId: other.id, version: 1, seenVersion: 2 }, stamp)).toMatchObject({ refusals: [{ code: 'entry-merged' }] });
  });
});

describe('editing an entry', () => {
  it('by two at once keeps both where they touch other fields or other things, and tells where they touch the same', async () => {
    const actor = anActor({ kind: 'association', tier: null, name: 'À deux', website: 'https://a.example', themes: ['water'] });
    await saveDrafts(register, actor);
    const edit = (changes: Record<string, unknown>, seenVersion = 1) => reviseEntry(register, { entryId: actor.id, seenVersion, changes }, stamp);
    expect(await edit({ website: 'https://b.example', themes: ['health', 'water'] })).toMatchObject({ ok: true, value: { version: 2 } });
    expect(await edit({ phone: '1', themes: ['sport', 'water'], website: 'https://a.example' })).toMatchObject({ ok: true, value: { version: 3 } });
    expect(await contentOf(actor.id)).toMatchObject({ actor: { phone: '1', website: 'https://b.example', themes: ['health', 'sport', 'water'] } });
    expect(await edit({ website: 'https://c.example' })).toMatchObject({ ok: false, refusals: [{ code: 'edit-conflict', field: 'website' }] });
    expect(await edit({ website: 'https://c.example' }, 3)).toMatchObject({ ok: true, value: { version: 4 } });
    expect(await edit({ email: 'no address' }, 4)).toMatchObject({ ok: false, refusals: [{ code: 'email-malformed', field: 'email' }] });
    expect(await edit({ keeper: 'mine' }, 4)).toMatchObject({ ok: false, refusals: [{ code: 'field-strange', field: 'keeper' }] });
    expect(await versionOf(actor.id)).toBe(4);
  });
});
