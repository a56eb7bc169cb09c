import { isDead, judgeLink, type LinkOutcome, type LinkRecord } from './web-link.js';

const NEW: LinkRecord = { failures: 0, failedOn: null, failingSince: null };
const after = (...looks: (readonly [day: string, outcome: LinkOutcome])[]) =>
  looks.reduce<LinkRecord & { lookAgainInDays?: number }>((record, [day, outcome]) => judgeLink(record, outcome, day), NEW);

describe('a link', () => {
  it('is dead after three different days, and not before', () => {
    expect(isDead(after(['2026-01-01', 'missing'], ['2026-01-02', 'unreachable']))).toBe(false);
    expect(after(['2026-01-01', 'missing'], ['2026-01-02', 'unreachable'], ['2026-01-04', 'failing'])).toMatchObject({ failures: 3, failingSince: '2026-01-01', failedOn: '2026-01-04' });
    expect(isDead(after(['2026-01-01', 'missing'], ['2026-01-02', 'unreachable'], ['2026-01-04', 'failing']))).toBe(true);
  });

  it('counts a day once, however often it is looked at', () => {
    expect(after(['2026-01-01', 'missing'], ['2026-01-01', 'missing'], ['2026-01-01', 'failing'])).toMatchObject({ failures: 1 });
  });

  it('lives again with one answer', () => {
    expect(after(['2026-01-01', 'missing'], ['2026-01-02', 'missing'], ['2026-01-03', 'answers'], ['2026-01-04', 'missing'])).toMatchObject({ failures: 1, failingSince: '2026-01-04' });
  });

  it('is neither better nor worse for a look that tells nothing', () => {
    expect(after(['2026-01-01', 'missing'], ['2026-01-02', 'unsettled'])).toMatchObject({ failures: 1, failedOn: '2026-01-01' });
  });

  it('is looked at less and less while it fails, and once a month when it answers', () => {
    const days = ['01', '02', '03', '04', '05', '06', '07', '08'].map((day) => [`2026-01-${day}`, 'missing'] as const);
    expect(days.map((_, index) => after(...days.slice(0, index + 1)).lookAgainInDays)).toEqual([1, 2, 4, 8, 16, 30, 30, 30]);
    expect(after(['2026-01-01', 'answers']).lookAgainInDays).toBe(30);
  });
});
