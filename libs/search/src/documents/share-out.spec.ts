import fc from 'fast-check';
import { shareOut } from './share-out.js';

describe('sharing out the entries of the rooms', () => {
  it('begins with many at a time and ends with few', () => {
    expect(shareOut([5_000, 12_000, 15_000])).toEqual([[5_000], [8_000, 4_000], [8_000, 7_000]]);
    expect(shareOut([50_000, 120_000, 150_000])).toEqual([
      [50_000],
      [50_000, 50_000, 20_000],
      [37_500, 28_125, 21_094, 15_821, 11_865, 8_899, 8_000, 8_000, 8_000, 2_696],
    ]);
    expect(shareOut([0, 3])).toEqual([[], [3]]);
  });

  it('leaves nobody out, and takes nobody twice', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 2_000_000 }), { maxLength: 3 }), (counts) => {
        const shared = shareOut(counts);
        expect(shared.map((sizes) => sizes.reduce((sum, size) => sum + size, 0))).toEqual(counts);
        expect(shared.flat().every((size) => size > 0 && size <= 50_000)).toBe(true);
      }),
    );
  });
});
