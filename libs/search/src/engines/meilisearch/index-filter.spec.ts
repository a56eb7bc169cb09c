import { toIndexFilter } from './index-filter.js';

describe('the filter of an index', () => {
  it('names the sense of place, and leaves out the choice of the facet it counts', () => {
    const filter = { where: 'seat' as const, country: ['SN', 'ML'], theme: ['water'], since: 2010, until: 2015 };
    expect(toIndexFilter(filter, null)).toEqual([
      'theme IN ["water"]',
      'seat_country IN ["SN", "ML"]',
      '(until >= 2010 OR until NOT EXISTS)',
      'since <= 2015',
    ]);
    expect(toIndexFilter(filter, null, 'country')).not.toContainEqual(expect.stringContaining('country'));
  });

  it('lets no value out of its quotes', () => {
    expect(toIndexFilter({ where: 'any', network: ['a" OR id EXISTS OR network = "\\'] }, null)).toEqual(['network IN ["a\\" OR id EXISTS OR network = \\"\\\\"]']);
  });

  it('names the fewer of those inside and outside an area', () => {
    expect(toIndexFilter({ where: 'any' }, { isInside: false, ords: [3, 4] })).toEqual(['ord NOT IN [3, 4]']);
  });
});
