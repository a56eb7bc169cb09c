import fc from 'fast-check';
import type { LonLat } from '../marks.js';
import { mercatorOf } from '../mercator.js';
import { arcBetween, pointAt, pointsAlong } from './arc.js';
import { spreadsOf, type Chord } from './spread.js';

const place = fc.tuple(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -84, max: 84, noNaN: true })) as fc.Arbitrary<LonLat>;
const chord = (from: string, start: LonLat, to: string, end: LonLat): Chord => ({ from, start, to, end });

describe('links that share an end', () => {
  it('each lean between -1 and 1, and those alone in their direction not at all', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(place, place), { maxLength: 12 }), (pairs) => {
        const spreads = spreadsOf(pairs.map(([start, end], index) => chord(`a${index % 3}`, start, `b${index % 4}`, end)));
        expect(spreads).toHaveLength(pairs.length);
        for (const spread of spreads) expect(Math.abs(spread)).toBeLessThanOrEqual(1);
      }),
    );
    expect(spreadsOf([chord('a', [0, 0], 'b', [40, 0]), chord('a', [0, 0], 'c', [0, 40])])).toEqual([0, 0]);
  });

  it('part where they would lie on each other, in the order in which they leave', () => {
    // From the south, seen from one partner: three French ends side by side.
    const origins: LonLat[] = [[-1, 47], [2, 48], [5, 45]];
    const partner: LonLat = [-15, 14];
    const chords = origins.map((start, index) => chord(`fr${index}`, start, 'sn', partner));
    const spreads = spreadsOf(chords);
    expect(new Set(spreads).size).toBe(3);
    const angle = (spread: number, start: LonLat) => {
      const [x, y] = pointAt(arcBetween(start, partner, 0, spread), 0.85);
      const [atX, atY] = mercatorOf(partner);
      return Math.atan2(y - atY, x - atX);
    };
    const apart = (angles: readonly number[]) => Math.max(...angles) - Math.min(...angles);
    const fanned = origins.map((start, index) => angle(spreads[index] ?? 0, start));
    const plain = origins.map((start) => angle(0, start));
    expect(apart(fanned)).toBeGreaterThan(apart(plain) * 1.5);
  });

  it('never leave the world, at the poles or across the date line', () => {
    fc.assert(
      fc.property(place, place, fc.double({ min: -1, max: 1, noNaN: true }), (from, to, spread) => {
        for (const [lon, lat] of pointsAlong(arcBetween(from, to, 0, spread))) {
          expect(Number.isFinite(lon)).toBe(true);
          expect(Math.abs(lat)).toBeLessThanOrEqual(85.06);
        }
      }),
    );
  });
});
