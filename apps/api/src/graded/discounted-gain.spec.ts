import { normalisedGain } from './discounted-gain.test-data.js';

describe('the normalised gain', () => {
  it('is 1 for the best order there could be, however many more could be found', () => {
    expect(normalisedGain([3, 2, 1, 0], [1, 2, 3])).toBe(1);
    expect(normalisedGain(Array(10).fill(3), Array(500).fill(3))).toBe(1);
  });

  it('falls as the good answer stands lower, and is 0 past the first ten', () => {
    expect(normalisedGain([0, 3], [3])).toBeCloseTo(1 / Math.log2(3));
    expect(normalisedGain([0, 0, 0, 3], [3])).toBeCloseTo(1 / Math.log2(5));
    expect(normalisedGain([...Array(10).fill(0), 3], [3])).toBe(0);
    expect(normalisedGain([], [3])).toBe(0);
  });

  it('weighs a perfect answer as seven acceptable ones', () => {
    expect(normalisedGain([1], [3])).toBeCloseTo(1 / 7);
  });
});
