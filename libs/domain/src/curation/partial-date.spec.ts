import fc from 'fast-check';
import { comparePartialDates, endsBeforeStart, isPartialDate, yearOf } from './partial-date.js';

const day = fc.date({ min: new Date('0100-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
const partial = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([date, length]) => date.slice(0, length));

describe('partial dates', () => {
  it.each(['2024', '2024-02', '2024-02-29', '1900-12-31'])('takes %s', (date) => expect(isPartialDate(date)).toBe(true));
  it.each(['2023-02-29', '2024-13', '2024-00', '2024-04-31', '2024-4', '24', '2024-', '20240102', '2024-01-02T00:00', '', 'hier'])(
    'refuses "%s"',
    (date) => expect(isPartialDate(date)).toBe(false),
  );

  it('takes any day there is, cut where it may be', () => {
    fc.assert(fc.property(partial, (date) => isPartialDate(date)));
  });

  it('compares days as days are, and takes back nothing', () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        expect(comparePartialDates(a, b)).toBe(Math.sign(Date.parse(a) - Date.parse(b)));
        expect(comparePartialDates(a, b) + comparePartialDates(b, a)).toBe(0);
      }),
    );
  });

  it('does not tell apart what may be the same', () => {
    fc.assert(fc.property(day, fc.constantFrom(4, 7, 10), (date, length) => comparePartialDates(date, date.slice(0, length)) === 0));
  });

  it('says that an end is before its start only when it surely is', () => {
    expect(endsBeforeStart('2024', '2023')).toBe(true);
    expect(endsBeforeStart('2024-05-02', '2024-05-01')).toBe(true);
    expect(endsBeforeStart('2024-05-02', '2024')).toBe(false);
    expect(endsBeforeStart('2024', '2024-01-01')).toBe(false);
    expect(endsBeforeStart(null, '1900')).toBe(false);
    expect(endsBeforeStart('2024', null)).toBe(false);
    expect(yearOf('0987-05')).toBe(987);
  });
});
