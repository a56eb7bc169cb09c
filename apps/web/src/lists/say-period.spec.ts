import { sayPeriod, sayYears } from './say-period.js';

const say = (id: string, values?: Record<string, string | number>) => `${id}: ${Object.values(values ?? {}).join(' > ')}`;

describe('a period in words', () => {
  it('says what is known and no more', () => {
    expect(sayPeriod('1967', null, 'fr', say)).toBe('lists.since: 1967');
    expect(sayPeriod('1967-03-14', null, 'fr', say)).toBe('lists.since-day: 14 mars 1967');
    expect(sayPeriod(null, '1999-05', 'fr', say)).toBe('lists.until: mai 1999');
    expect(sayPeriod('2019', '2022', 'fr', say)).toBe('lists.between: 2019 > 2022');
    expect(sayPeriod(null, null, 'fr', say)).toBeNull();
  });

  it('says a single moment once', () => {
    expect(sayPeriod('2019', '2019', 'fr', say)).toBe('2019');
    expect(sayYears('2019-03', '2019-10', 'fr', say)).toBe('2019');
  });
});
