import { weighStanding } from './weigh-standing.js';

const town = { links: 3, tier: 'municipality', checkedOn: null };

describe('the standing of an entry', () => {
  it('is greater with more links, and with a wider tier', () => {
    expect(weighStanding({ ...town, links: 4 })).toBeGreaterThan(weighStanding(town));
    expect(weighStanding({ ...town, tier: 'departement' })).toBeGreaterThan(weighStanding({ ...town, links: 12 }));
    expect(weighStanding({ ...town, tier: 'region' })).toBeGreaterThan(weighStanding({ ...town, tier: 'departement' }));
    expect(weighStanding({ ...town, tier: 'region' })).toBeLessThan(weighStanding({ ...town, links: 40 }));
  });

  it('is greater when checked more lately, among those of one size alone', () => {
    expect(weighStanding({ ...town, checkedOn: '2026-05-01' })).toBeGreaterThan(weighStanding({ ...town, checkedOn: '2021-12-31' }));
    expect(weighStanding({ ...town, checkedOn: '1998-01-01' })).toBe(weighStanding(town));
    expect(weighStanding({ ...town, checkedOn: '2026-05-01' })).toBeLessThan(weighStanding({ ...town, links: 4 }));
  });

  it('fits in eighteen bits', () => {
    expect(weighStanding({ links: 1_000_000, tier: 'region', checkedOn: '9999-01-01' })).toBe(2 ** 18 - 1);
  });
});
