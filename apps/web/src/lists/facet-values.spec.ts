import { FACET_SHORT, listBranches, listLines, searchLines, splitBranches, type FacetLine } from './facet-values.js';

const values = Array.from({ length: 12 }, (_, index) => ({
  value: `v${index}`,
  label: `Étape ${index}`,
  count: 50 - index,
}));

const split = (lines: readonly FacetLine[]) => splitBranches(listBranches(lines));

describe('the values of a facet', () => {
  it('marks what is chosen, whatever the case of the address', () => {
    const lines = listLines('country', [{ value: 'SN', label: 'Sénégal', count: 4 }], ['sn'], []);
    expect(lines).toEqual([{ value: 'SN', label: 'Sénégal', count: 4, isChosen: true }]);
  });

  it('keeps a chosen value that nothing has any more, so that it can be taken off', () => {
    const applied = [
      { name: 'country', value: 'BF', label: 'Burkina Faso' },
      { name: 'region', value: '93', label: 'Provence-Alpes-Côte d’Azur' },
    ];
    expect(listLines('country', [], ['BF'], applied)).toEqual([
      { value: 'BF', label: 'Burkina Faso', count: 0, isChosen: true },
    ]);
  });

  it('shows the first ones and the chosen ones, and hides the rest', () => {
    const { first, rest } = split(listLines('country', values, ['v10'], []));
    expect(first.map(({ line }) => line.value)).toEqual(['v0', 'v1', 'v2', 'v3', 'v4', 'v5', 'v10']);
    expect(first.length + rest.length).toBe(values.length);
  });

  it('leaves out what counts zero, unless it is chosen', () => {
    const none = [
      { value: 'SN', label: 'Sénégal', count: 0 },
      { value: 'ML', label: 'Mali', count: 0 },
    ];
    expect(listLines('country', none, ['ML'], []).map(({ value }) => value)).toEqual(['ML']);
  });

  it('stand under the value they are a part of, or alone when it is not there', () => {
    const themes = ['water', 'health/maternal', 'water/sanitation', 'health', 'energy/solar'].map((value) => ({ value, label: value, count: 1 }));
    const parents = { 'water/sanitation': 'water', 'health/maternal': 'health', 'energy/solar': 'energy' };
    const branches = listBranches(listLines('theme', themes, [], []), parents);
    expect(branches.map(({ line, children }) => [line.value, ...children.map(({ value }) => value)])).toEqual([
      ['water', 'water/sanitation'],
      ['health', 'health/maternal'],
      ['energy/solar'],
    ]);
  });

  it('stay in sight when one of their parts is chosen', () => {
    const many = [...values, { value: 'part', label: 'Part', count: 1 }];
    const { first } = splitBranches(listBranches(listLines('theme', many, ['part'], []), { part: 'v11' }));
    expect(first.map(({ line }) => line.value)).toContain('v11');
  });

  it('never hides a single value', () => {
    expect(split(listLines('country', values.slice(0, FACET_SHORT + 1), [], [])).rest).toEqual([]);
  });

  it('finds a value without its accents', () => {
    expect(searchLines(listLines('country', values, [], []), 'etape 11').map(({ value }) => value)).toEqual(['v11']);
    expect(searchLines(listLines('country', values, [], []), '  ')).toHaveLength(values.length);
  });

  it('finds a value without its hyphens', () => {
    const lines = listLines('region', [{ value: '93', label: 'Provence-Alpes-Côte d’Azur', count: 1 }], [], []);
    expect(searchLines(lines, 'alpes cote d azur')).toHaveLength(1);
  });
});
