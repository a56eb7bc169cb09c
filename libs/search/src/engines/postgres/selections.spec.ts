import { WordDictionary } from '../../words/index.js';
import { Selections } from './selections.js';
import { Shelf, type Selection } from './shelf/index.js';

const asked = (country: string) => ({ question: null, filter: { where: 'any' as const, country: [country] }, facets: [] });
const selectionOf = (count: number): Selection => ({ matches: new Int32Array(count), hits: null, facets: {} });

describe('what was selected', () => {
  it('is remembered until the shelf changes, for each room', () => {
    const [selections, shelf] = [new Selections(), new Shelf(new WordDictionary())];
    const make = jest.fn(() => selectionOf(1));
    const first = selections.get('actors', shelf, asked('SN'), make);
    expect(selections.get('actors', shelf, asked('SN'), make)).toBe(first);
    selections.get('actors', shelf, asked('ML'), make);
    selections.get('projects', shelf, asked('SN'), make);
    expect(make).toHaveBeenCalledTimes(3);
    shelf.change = '7';
    expect(selections.get('actors', shelf, asked('SN'), make)).not.toBe(first);
    selections.get('actors', new Shelf(new WordDictionary()), asked('SN'), make);
    expect(make).toHaveBeenCalledTimes(5);
  });

  it('takes no more room than it is given: the oldest go first, whatever their size', () => {
    const [selections, shelf] = [new Selections(), new Shelf(new WordDictionary())];
    const make = jest.fn(() => selectionOf(1_500_000));
    for (const country of ['SN', 'ML', 'SN', 'BF']) selections.get('actors', shelf, asked(country), make);
    expect(make).toHaveBeenCalledTimes(3);
    selections.get('actors', shelf, asked('SN'), make);
    expect(make).toHaveBeenCalledTimes(3);
    selections.get('actors', shelf, asked('ML'), make);
    expect(make).toHaveBeenCalledTimes(4);
    expect(selections.get('actors', shelf, asked('BJ'), () => selectionOf(9_000_000)).matches).toHaveLength(9_000_000);
  });
});
