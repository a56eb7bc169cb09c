import fc from 'fast-check';
import type { LonLat } from '../marks.js';
import { arcBetween, pointsAlong } from './arc.js';
import { cutAtDateLine } from './date-line.js';

const place = fc.tuple(
  fc.double({ min: -180, max: 179.999, noNaN: true }),
  fc.double({ min: -70, max: 78, noNaN: true }),
) as fc.Arbitrary<LonLat>;

describe('a path cut at the date line', () => {
  it('lies in the world, and each piece takes up on the other side where the one before ended', () => {
    fc.assert(
      fc.property(place, place, (from, to) => {
        const pieces = cutAtDateLine(pointsAlong(arcBetween(from, to), 24));
        for (const [lon] of pieces.flat()) expect(Math.abs(lon)).toBeLessThanOrEqual(180 + 1e-9);
        pieces.slice(1).forEach((piece, index) => {
          const end = pieces[index]?.at(-1);
          expect(Math.abs(end?.[0] ?? 0)).toBeCloseTo(180, 9);
          expect(piece[0]?.[0]).toBeCloseTo(-(end?.[0] ?? 0), 9);
          expect(piece[0]?.[1]).toBeCloseTo(end?.[1] ?? NaN, 9);
        });
      }),
    );
  });

  it('leaves a path that does not cross as it is', () => {
    const path: LonLat[] = [[5, 43], [0, 30], [-17, 14]];
    expect(cutAtDateLine(path)).toEqual([path]);
  });

  it('makes two pieces of a path from Suva to Papeete', () => {
    const pieces = cutAtDateLine(pointsAlong(arcBetween([178.44, -18.14], [-149.57, -17.54])));
    expect(pieces).toHaveLength(2);
    expect(pieces[0]?.[0]?.[0]).toBeCloseTo(178.44, 6);
    expect(pieces[1]?.at(-1)?.[0]).toBeCloseTo(-149.57, 6);
  });
});
