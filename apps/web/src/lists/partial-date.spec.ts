import { formatPartialDate, readPrecision, readYear } from './partial-date.js';

describe('a partial date', () => {
  it('is written no more precisely than it is known', () => {
    expect(formatPartialDate('1967', 'fr')).toBe('1967');
    expect(formatPartialDate('1967-03', 'fr')).toBe('mars 1967');
    expect(formatPartialDate('1967-03-14', 'fr')).toBe('14 mars 1967');
    expect(formatPartialDate('1967-03-14', 'en')).toBe('14 March 1967');
  });

  it('calls the first of the month « 1er » in French', () => {
    expect(formatPartialDate('2024-05-01', 'fr')).toBe('1er mai 2024');
    expect(formatPartialDate('2024-05-01', 'en')).toBe('1 May 2024');
  });

  it('does not slip to the day before in a time zone west of Greenwich', () => {
    expect(formatPartialDate('2024-01-01T00:30:00Z', 'fr')).toBe('1er janvier 2024');
  });

  it('comes back as it is when it is no date', () => {
    expect(formatPartialDate('vers 1960', 'fr')).toBe('vers 1960');
  });

  it('tells its precision and its year', () => {
    expect(readPrecision('1999')).toBe('year');
    expect(readPrecision('1999-12')).toBe('month');
    expect(readPrecision('1999-12-31T10:00:00Z')).toBe('day');
    expect(readYear('1999-12-31')).toBe('1999');
  });
});
