import { changeInBulk, isIdle, type BulkChange } from './bulk-change.js';
import { contentOf } from './entry-content.js';

const NOTHING: BulkChange = { themes: null, state: null, keeper: null, checkedOn: null, sourceUrl: null };
const content = (fields: object = {}) => contentOf('projects', { title: 'Puits', themes: ['health'], state: 'published', keeper: null, checkedOn: null, sources: [], ...fields });
const changed = (change: Partial<BulkChange>, fields: object = {}) => changeInBulk('id', content(fields), { ...NOTHING, ...change }, '2026-01-02');
const themes = (deed: 'add' | 'remove' | 'replace', ...codes: string[]) => changed({ themes: { deed, codes } });

describe('a change of many entries', () => {
  it('adds, removes or replaces themes, each once and in order', () => {
    expect(themes('add', 'water', 'health', 'culture')).toMatchObject({ project: { themes: ['culture', 'health', 'water'] } });
    expect(themes('remove', 'health', 'water')).toMatchObject({ project: { themes: [] } });
    expect(themes('replace', 'water', 'water')).toMatchObject({ project: { themes: ['water'] } });
  });

  it('gives a keeper to what is nobody’s, and takes none away', () => {
    expect(changed({ keeper: 'sud' })).toMatchObject({ keeper: 'sud' });
    expect(changed({ keeper: 'sud' }, { keeper: 'nord' })).toMatchObject({ keeper: 'nord' });
  });

  it('names a page as a source once', () => {
    const once = changed({ sourceUrl: 'https://a.example' }, { sources: [{ sourceId: 'test' }] });
    expect(once.sources).toEqual([{ sourceId: 'test' }, { sourceId: 'staff', recordId: 'id', url: 'https://a.example', retrievedOn: '2026-01-02' }]);
    expect(changeInBulk('id', once, { ...NOTHING, sourceUrl: 'https://b.example' }, '2026-01-03').sources).toHaveLength(2);
  });

  it('is idle when it says nothing; to replace all themes by none says something', () => {
    expect(isIdle(NOTHING)).toBe(true);
    expect(isIdle({ ...NOTHING, themes: { deed: 'add', codes: [] } })).toBe(true);
    expect(isIdle({ ...NOTHING, themes: { deed: 'replace', codes: [] } })).toBe(false);
    expect(isIdle({ ...NOTHING, state: 'dormant' })).toBe(false);
  });
});
