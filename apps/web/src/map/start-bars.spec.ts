import { FIRST_YEAR, toStartBars, toStartDecades } from './start-bars.js';

const starts = [
  { year: 1920, count: 2 },
  { year: 1945, count: 1 },
  { year: 1967, count: 4 },
  { year: 2020, count: 3 },
];

describe('the years in which cooperations began', () => {
  it('have a bar each, the first of which holds all that began before', () => {
    const bars = toStartBars({ starts }, 2026);
    expect(bars).toHaveLength(2026 - FIRST_YEAR + 1);
    expect(bars[0]).toEqual({ year: 1945, count: 3, upTo: 3 });
    expect(bars.find(({ year }) => year === 1966)).toEqual({ year: 1966, count: 0, upTo: 3 });
    expect(bars.at(-1)).toEqual({ year: 2026, count: 0, upTo: 10 });
  });

  it('lose nothing that is dated in the future', () => {
    expect(toStartBars({ starts: [{ year: 2030, count: 1 }] }, 2026).at(-1)).toEqual({ year: 2026, count: 1, upTo: 1 });
  });

  it('are told by decades, empty ones left out', () => {
    expect(toStartDecades(toStartBars({ starts }, 2026))).toEqual([
      { from: 1940, count: 3 },
      { from: 1960, count: 4 },
      { from: 2020, count: 3 },
    ]);
  });
});
