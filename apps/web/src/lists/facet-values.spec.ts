import { FACET_SHORT, listLines, searchLines, splitLines } from './facet-values.js';

const values = Array.from({ length: 12 }, (_, index) => ({
  value: `v${index}`,
  label: `Étape ${index}`,
  count: 50 - index,
}));

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
    const { first, rest } = splitLines(listLines('country', values, ['v10'], []));
    expect(first.map(({ value }) => value)).toEqual(['v0', 'v1', 'v2', 'v3', 'v4', 'v5', 'v10']);
    expect(first.length + rest.length).toBe(values.length);
  });

  it('never hides a single value', () => {
    expect(splitLines(listLines('country', values.slice(0, FACET_SHORT + 1), [], [])).rest).toEqual([]);
  });

  it('finds a value without its accents', () => {
    expect(searchLines(listLines('country', values, [], []), 'etape 11').map(({ value }) => value)).toEqual(['v11']);
    expect(searchLines(listLines('country', values, [], []), '  ')).toHaveLength(values.length);
  });
});
