import { completeActor, completeProject } from '../index.js';
import { compareContents, fieldsOf, followMerges, leaveMerged, mergeContents, undoChange, without, type EntryContent } from './index.js';

const life = { state: 'published' as const, keeper: null, checkedOn: null, sources: [{ sourceId: 's', recordId: '1' }] };
type Draft = Parameters<typeof completeActor>[0];
const actor = (draft: Partial<Draft> = {}, more: Partial<typeof life> | object = {}): EntryContent => ({
  ...{ room: 'actors', ...life, ...more },
  actor: completeActor({ kind: 'association', country: 'FR', names: [{ type: 'official', name: 'Eau' }], ...draft }),
});
const payment = { kind: 'grant' as const, amount: '5', currency: 'EUR', funderId: 'a' };
const project = (funders: readonly string[]): EntryContent => ({
  ...{ room: 'projects', ...life },
  project: completeProject({ title: 'P', fundings: funders.map((funderId) => ({ ...payment, funderId })) }),
});

describe('the difference between two contents', () => {
  it('is none between equal ones, whatever the order in which fields were kept and the day a source was read', () => {
    const again = { ...actor(), sources: [{ retrievedOn: '2026-01-01', recordId: '1', sourceId: 's' }] };
    expect(compareContents(actor(), again)).toEqual([]);
  });

  it('tells values, things added and removed, and a mere change of order', () => {
    const names = [{ type: 'official' as const, name: 'Eau' }, { type: 'acronym' as const, name: 'E' }];
    const before = actor({ website: 'https://a.example', themes: ['water'], names });
    const after = actor({ phone: '1', themes: ['health'], names: [...names].reverse() });
    expect(compareContents(before, after)).toEqual([
      { field: 'names', sort: 'list', added: [], removed: [], isReordered: true },
      { field: 'website', sort: 'value', before: 'https://a.example', after: null },
      { field: 'phone', sort: 'value', before: null, after: '1' },
      { field: 'themes', sort: 'list', added: ['health'], removed: ['water'], isReordered: false },
    ]);
    expect(compareContents(null, actor()).map(({ field }) => field)).toEqual(['names', 'kind', 'country', 'state', 'sources']);
  });

  it('counts equal things of a list', () => expect(without([1, 1, 2], [1])).toEqual([1, 2]));
});

describe('merging two contents', () => {
  it('takes kind, category, tier and country together', () => {
    const other = actor({ kind: 'institution', category: 'school', country: 'SN' });
    expect(fieldsOf(mergeContents(actor(), other))).toMatchObject({ kind: 'association', category: null, country: 'FR' });
    expect(fieldsOf(mergeContents(actor(), other, { kind: 'absorbed' }))).toMatchObject({ kind: 'institution', category: 'school', country: 'SN' });
  });

  it('lets the choice of an empty value stand', () => {
    const other = actor({ website: 'https://b.example' });
    expect(fieldsOf(mergeContents(actor(), other))['website']).toBe('https://b.example');
    expect(fieldsOf(mergeContents(actor(), other, { website: 'survivor' }))['website']).toBeNull();
  });

  it('stays public when either was, and keeps the later check', () => {
    const merged = mergeContents(actor({}, { state: 'draft', checkedOn: '2024-01-01' }), actor({}, { checkedOn: '2025-01-01' }));
    expect(merged).toMatchObject({ state: 'published', checkedOn: '2025-01-01' });
  });

  it('leaves nothing to the absorbed that the other must hold alone', () => {
    const left = leaveMerged(actor({ identifiers: [{ scheme: 'wikidata', value: 'Q1' }], website: 'https://a.example' }));
    expect(fieldsOf(left)).toMatchObject({ state: 'archived', sources: [], identifiers: [], website: 'https://a.example' });
  });

  it('names a survivor once where both were named, and keeps every payment', () => {
    const merged = followMerges(project(['a', 'b']), new Map([['a', 'b']]));
    expect(merged).toMatchObject({ project: { fundings: [{ funderId: 'b' }, { funderId: 'b' }] } });
  });
});

describe('undoing a change', () => {
  it('gives back exactly what was there when nothing happened since', () => {
    const [before, after] = [project(['a', 'b']), project(['b', 'b'])];
    expect(undoChange({ before, after, now: after })).toEqual({ ok: true, value: before });
  });

  it('keeps later edits of other fields and of other things of the same list', () => {
    const [before, after] = [actor({ themes: ['water'] }), actor({ themes: ['health', 'water'], phone: '1' })];
    const now = actor({ themes: ['health', 'sport', 'water'], phone: '1', website: 'https://a.example' });
    const undone = undoChange({ before, after, now });
    expect(undone.ok && fieldsOf(undone.value)).toMatchObject({ themes: ['sport', 'water'], phone: null, website: 'https://a.example' });
  });

  it('refuses where a later edit touched the very thing, by field', () => {
    const [before, after] = [actor(), actor({ phone: '1', themes: ['health'] })];
    expect(undoChange({ before, after, now: actor({ phone: '2', themes: ['sport'] }) })).toMatchObject({
      ok: false,
      refusals: [{ code: 'changed-since', field: 'phone' }, { code: 'changed-since', field: 'themes' }],
    });
  });
});
