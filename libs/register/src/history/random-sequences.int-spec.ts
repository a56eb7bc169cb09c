import { aCooperation, anActor, aPartner, aProject, openTestDatabase, saveDrafts, TEST_SOURCE, type TestDatabase } from '@portulan/testing';
import fc from 'fast-check';
import { mergeEntries, readEntries, restoreRevision, saveEntries, undoMerge, type EntryContent, type EntryDraft, type Register } from '../index.js';
import { applyChange, modelOf, type ModelChange, type ModelEntry, type ModelState } from './curation-model.test-data.js';

const stamp = { author: 'random', reason: null };
/** Enough to meet every pair of moves; `PROPERTY_RUNS` and `PROPERTY_SEED` look further. */
const SEQUENCES = fc.readConfigureGlobal().numRuns ?? 12;
const LONGEST_MS = 10_000_000;

let database: TestDatabase;
let register: Register;
let made = 0;
beforeAll(async () => {
  database = await openTestDatabase();
  ({ register } = database);
});
afterAll(() => database.drop());

type Move = readonly [kind: number, a: number, b: number, c: number];
interface Merge {
  readonly mergeId: string;
  readonly pair: readonly string[];
  readonly isOfActors: boolean;
  readonly touched: ReadonlySet<string>;
  /** Its place in the log of accepted changes. */
  readonly at: number;
  readonly before: ModelState;
  readonly after: ModelState;
}
const counts = { undone: 0, refused: 0, merged: 0, restored: 0 };

class Sequence {
  private readonly versions = new Map<string, ModelEntry[]>();
  private readonly log: ModelChange[] = [];
  /** The entries that each accepted change revised. */
  private readonly touched: ReadonlySet<string>[] = [];
  private merges: Merge[] = [];
  private state: ModelState = new Map();
  private start: ModelState = new Map();
  private isOver = false;
  private groups: readonly (readonly string[])[] = [];

  async open(): Promise<void> {
    made += 1;
    const record = (name: string) => ({ sources: [{ sourceId: TEST_SOURCE, recordId: `${made} ${name}` }] });
    const french = [0, 1, 2, 3].map((index) =>
      anActor({ kind: 'association', tier: null, name: `Assoc ${made} ${index}`, website: index % 2 === 0 ? `https://a${index}.example` : null, themes: index < 2 ? ['water'] : ['health'], identifiers: [{ scheme: 'wikidata', value: `Q${made}00${index + 1}` }] }, record(`f${index}`)),
    );
    const partners = [0, 1, 2].map((index) => aPartner({ name: `Ville ${made} ${index}`, phone: index === 0 ? '1' : null }, record(`p${index}`)));
    const [f, p] = [french as [EntryDraft & { id: string }, ...(EntryDraft & { id: string })[]], partners];
    const cooperations = [[0, 0], [1, 0], [1, 1], [2, 2]].map(([a, b], index) => aCooperation(f[a as number] as { id: string }, p[b as number] as { id: string }, { since: index === 0 ? '1999' : null }, record(`c${index}`)));
    const project = aProject({ participations: [{ actorId: f[0].id, role: 'lead' }, { actorId: (f[1] as { id: string }).id, role: 'partner' }] }, record('j'));
    await saveDrafts(register, ...french, ...partners, ...cooperations, project);
    this.groups = [french, partners, cooperations, [project]].map((list) => list.map(({ id }) => id));
    for (const [id, content] of await this.read()) this.versions.set(id, [modelOf(content)]);
    this.start = this.state = new Map([...this.versions].map(([id, [entry]]) => [id, entry as ModelEntry]));
  }

  private async read(): Promise<Map<string, EntryContent>> {
    return new Map((await readEntries(register, this.groups.flat())).map(({ id, content }) => [id, content]));
  }

  private versionOf = (id: string) => (this.versions.get(id) as ModelEntry[]).length;
  private isMerged = (id: string) => this.merges.some(({ pair }) => pair[1] === id);

  async make([kind, a, b, c]: Move): Promise<void> {
    if (this.isOver) return;
    const pickFrom = (list: readonly string[], number: number) => list[number % list.length] as string;
    if (kind < 4) return this.edit(pickFrom(this.groups.flat(), a), b, c);
    if (kind < 7) {
      const group = this.groups[a % 3] as readonly string[];
      return this.merge(pickFrom(group, b), pickFrom(group, b + 1 + (c % (group.length - 1))), c % 2 === 0 ? [] : ['website', 'descriptionFr']);
    }
    if (kind < 9 && this.merges.length > 0) return this.undo(this.merges[(kind === 7 ? this.merges.length - 1 : a) % this.merges.length] as Merge);
    return this.restore(pickFrom(this.groups.flat(), a), b);
  }

  private async accept(change: ModelChange, next: ModelState): Promise<ReadonlySet<string>> {
    const touched = this.keep(next);
    this.log.push(change);
    this.touched.push(touched);
    return touched;
  }

  private keep(next: ModelState): ReadonlySet<string> {
    const touched = new Set<string>();
    for (const [id, entry] of next) {
      if (JSON.stringify(sort(entry)) === JSON.stringify(sort(this.state.get(id) as ModelEntry))) continue;
      touched.add(id);
      (this.versions.get(id) as ModelEntry[]).push(entry);
    }
    this.state = next;
    return touched;
  }

  private async edit(id: string, b: number, c: number): Promise<void> {
    const content = (await this.read()).get(id) as EntryContent;
    const text = `text ${c % 3}`;
    const change = ((): ModelChange => {
      if (b % 3 === 0) return { do: 'set', id, field: 'descriptionFr', value: text };
      if (b % 3 === 1) return { do: (content.room === 'actors' ? content.actor : content.room === 'cooperations' ? content.cooperation : content.project).themes.includes('sport') ? 'remove' : 'add', id, set: 'themes', item: 'sport' };
      if (content.room === 'actors') return { do: 'set', id, field: 'website', value: `https://e${c % 3}.example` };
      const standing = (this.groups[0] as readonly string[]).filter((one) => !this.isMerged(one));
      const actor = standing[c % Math.min(2, standing.length)] as string;
      return content.room === 'cooperations' ? { do: 'add', id, set: 'frenchIds', item: actor } : { do: 'add', id, set: 'participations', item: `${actor} funder` };
    })();
    const outcome = await register.transaction((unit) => saveEntries(unit, [editContent(id, content, change)], stamp)).catch((failure: { refusals?: { code: string }[] }) => failure.refusals ?? Promise.reject(failure));
    if (this.isMerged(id)) {
      // An edit that changes nothing is no edit.
      const next = applyChange(this.state, change);
      const isSame = JSON.stringify(sort(next.get(id) as ModelEntry)) === JSON.stringify(sort(this.state.get(id) as ModelEntry));
      if (!isSame) expect(outcome).toMatchObject([{ code: 'entry-merged' }]);
      return;
    }
    expect(outcome).toMatchObject([{ id }]);
    const next = applyChange(this.state, change);
    if ((outcome[0] as { change: string }).change !== 'unchanged') await this.accept(change, next);
    else expect(sort(next.get(id) as ModelEntry)).toEqual(sort(this.state.get(id) as ModelEntry));
  }

  private async merge(survivor: string, absorbed: string, takes: readonly string[]): Promise<void> {
    const choices = Object.fromEntries(takes.map((field) => [field, 'absorbed' as const]));
    const pick = (id: string) => ({ id, version: this.versionOf(id) });
    const outcome = await mergeEntries(register, { survivor: pick(survivor), absorbed: pick(absorbed), choices }, stamp);
    if (this.isMerged(survivor) || this.isMerged(absorbed)) return expect(outcome).toMatchObject({ ok: false, refusals: [{ code: 'entry-merged' }] });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome));
    counts.merged += 1;
    const { mergeId } = outcome.value;
    const change: ModelChange = { do: 'merge', mergeId, survivor, absorbed, takes };
    const before = this.state;
    const touched = await this.accept(change, applyChange(this.state, change));
    expect(new Set(outcome.value.steps.map(({ entryId }) => entryId))).toEqual(touched);
    this.merges.push({ mergeId, pair: [survivor, absorbed], touched, isOfActors: !(this.groups[2] as readonly string[]).includes(survivor), at: this.log.length - 1, before, after: this.state });
  }

  private async undo(merge: Merge): Promise<void> {
    const outcome = await undoMerge(register, merge.mergeId, stamp);
    const later = this.merges.filter(({ at }) => at > merge.at);
    const meets = (other: Merge) => other.pair.some((id) => merge.pair.includes(id));
    const isStoodOn = later.some((other) => meets(other) || ([...other.touched].some((id) => merge.touched.has(id)) && !(other.isOfActors && merge.isOfActors)));
    if (isStoodOn) {
      counts.refused += 1;
      return expect(outcome).toMatchObject({ ok: false, refusals: [{ code: 'merged-again' }] });
    }
    const isUntouched = !this.touched.slice(merge.at + 1).some((touched) => [...touched].some((id) => merge.touched.has(id)));
    if (!outcome.ok) {
      counts.refused += 1;
      expect(isUntouched).toBe(false);
      return expect([...new Set(outcome.refusals.map(({ code }) => code))]).toEqual(['changed-since']);
    }
    counts.undone += 1;
    this.log.splice(merge.at, 1);
    const replayed = this.log.reduce(applyChange, this.start);
    const expected = new Map([...replayed].map(([id, entry]) => [id, merge.touched.has(id) ? this.leaveBehind(merge, id, entry) : entry]));
    const revised = this.keep(expected);
    // From here on the log would not tell the same story.
    this.isOver = [...expected].some(([id, entry]) => entry !== replayed.get(id));
    // An undo touches what it undoes.
    this.touched.splice(merge.at, 1);
    this.touched.push(revised);
    this.log.push({ do: 'add', id: merge.pair[0] as string, set: 'none', item: '' });
    this.merges = this.merges.filter(({ mergeId }) => mergeId !== merge.mergeId).map((other) => (other.at > merge.at ? { ...other, at: other.at - 1 } : other));
  }

  /**
   * A later edit of the entry may have given it the very thing that the merge had: the register sees what the merge did
   * and takes it back, where the log has an edit of its own. Only entries edited since are in doubt.
   */
  private leaveBehind(merge: Merge, id: string, replayed: ModelEntry): ModelEntry {
    const isEdited = this.log.slice(merge.at).some((change) => change.do !== 'merge' && change.id === id);
    if (!isEdited) return replayed;
    const [before, after, now] = [merge.before, merge.after, this.state].map((state) => state.get(id) as ModelEntry) as [ModelEntry, ModelEntry, ModelEntry];
    const fields = Object.entries(replayed.fields).map(([name, value]) => {
      const isOfMerge = before.fields[name] !== after.fields[name] && now.fields[name] === after.fields[name];
      return [name, isOfMerge ? before.fields[name] : value] as const;
    });
    const sets = Object.entries(replayed.sets).map(([name, items]) => {
      const [old = [], changed = [], today = []] = [before.sets[name], after.sets[name], now.sets[name]];
      const [added, removed] = [changed.filter((item) => !old.includes(item)), old.filter((item) => !changed.includes(item))];
      if (added.some((item) => !today.includes(item)) || removed.some((item) => today.includes(item))) return [name, items] as const;
      return [name, [...today.filter((item) => !added.includes(item)), ...removed].sort()] as const;
    });
    const left = { fields: Object.fromEntries(fields) as ModelEntry['fields'], sets: Object.fromEntries(sets) };
    return JSON.stringify(sort(left)) === JSON.stringify(sort(replayed)) ? replayed : left;
  }

  private async restore(id: string, number: number): Promise<void> {
    const past = this.versions.get(id) as ModelEntry[];
    const version = (number % past.length) + 1;
    const entry = past[version - 1] as ModelEntry;
    const named = JSON.stringify(entry);
    // What was merged since is named by another: an example of its own tells of it.
    if (this.merges.some(({ pair }) => named.includes(pair[1] as string))) return;
    const outcome = await restoreRevision(register, { entryId: id, version, seenVersion: past.length }, stamp);
    const refusal = outcome.ok ? null : outcome.refusals[0]?.code;
    const change: ModelChange = { do: 'put', id, entry };
    const next = applyChange(this.state, change);
    if (this.isMerged(id)) {
      if (JSON.stringify(sort(next.get(id) as ModelEntry)) !== JSON.stringify(sort(this.state.get(id) as ModelEntry))) expect(refusal).toBe('entry-merged');
      return;
    }
    const taken = [...this.state].some(([other, { sets }]) => other !== id && sets['identifiers']?.some((value) => entry.sets['identifiers']?.includes(value)));
    // What a merge had left of it, when the merge was undone since.
    const isLeftover = entry.sets['sources']?.length === 0;
    expect(refusal).toBe(isLeftover ? 'source-missing' : taken ? 'identifier-taken' : null);
    if (isLeftover || taken) return;
    counts.restored += 1;
    await this.accept(change, next);
  }

  async check(): Promise<void> {
    const entries = await readEntries(register, this.groups.flat());
    for (const { id, content, version } of entries) {
      expect({ id, ...sort(modelOf(content)) }).toEqual({ id, ...sort(this.state.get(id) as ModelEntry) });
      expect(version).toBe(this.versionOf(id));
    }
  }

  /** What was written beside the contents: rows of relations, and where old addresses lead. */
  async checkRows(): Promise<void> {
    const ids = this.groups.flat();
    const sides = await register.query<{ id: string; actors: string[] }>(`SELECT cooperation_id AS id, array_agg(actor_id ORDER BY actor_id::text) AS actors FROM cooperation_side WHERE cooperation_id = ANY ($1) GROUP BY 1`, [ids]);
    for (const { id, actors } of sides) {
      const { frenchIds = [], partnerIds = [] } = (this.state.get(id) as ModelEntry).sets;
      expect(actors).toEqual([...frenchIds, ...partnerIds].sort());
    }
    const redirects = await register.query<{ old: string; to: string }>(`SELECT old, entry_id AS "to" FROM entry_redirect WHERE old = ANY ($1) ORDER BY old`, [ids]);
    const heir = (id: string): string => {
      const merge = this.merges.find(({ pair }) => pair[1] === id);
      return merge === undefined ? id : heir(merge.pair[0] as string);
    };
    expect(redirects).toEqual(ids.filter(this.isMerged).sort().map((old) => ({ old, to: heir(old) })));
  }
}

const sort = ({ fields, sets }: ModelEntry) => ({ fields: Object.fromEntries(Object.entries(fields).sort()), sets: Object.fromEntries(Object.entries(sets).filter(([name]) => name !== 'none').sort()) });

function editContent(id: string, content: EntryContent, change: ModelChange): EntryDraft {
  const patch = (body: Record<string, unknown>): Record<string, unknown> => {
    if (change.do === 'set') return { ...body, [change.field]: change.value };
    if (change.do !== 'add' && change.do !== 'remove') return body;
    const list = (body[change.set] ?? []) as readonly unknown[];
    const [actorId, role] = change.item.split(' ');
    const item = change.set === 'participations' ? { actorId, role } : change.item;
    const others = list.filter((one) => JSON.stringify(one) !== JSON.stringify(item));
    return { ...body, [change.set]: change.do === 'add' ? [...list, item] : others };
  };
  if (content.room === 'actors') return { ...content, id, actor: patch({ ...content.actor }) as never };
  if (content.room === 'cooperations') return { ...content, id, cooperation: patch({ ...content.cooperation }) as never };
  return { ...content, id, project: patch({ ...content.project }) as never };
}

it('random sequences of edits, merges, undos and restores come to what the model says', async () => {
  const move = fc.tuple(fc.nat(9), fc.nat(999), fc.nat(999), fc.nat(999));
  await fc.assert(
    fc.asyncProperty(fc.array(move, { minLength: 12, maxLength: 24 }), async (moves) => {
      const sequence = new Sequence();
      await sequence.open();
      for (const one of moves) {
        await sequence.make(one);
        await sequence.check();
      }
      await sequence.checkRows();
    }),
    { numRuns: SEQUENCES, endOnFailure: true },
  );
  // The property would hold of a register that refuses everything.
  expect(counts.merged).toBeGreaterThan(SEQUENCES);
  expect(counts.undone).toBeGreaterThan(SEQUENCES);
  expect(counts.restored).toBeGreaterThan(SEQUENCES);
}, LONGEST_MS);
