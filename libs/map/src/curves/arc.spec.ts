import fc from 'fast-check';
import { mercatorOf } from '../mercator.js';
import type { LonLat } from '../marks.js';
import { arcBetween, pointAt, pointsAlong } from './arc.js';

const place = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -70, max: 78, noNaN: true }),
) as fc.Arbitrary<LonLat>;
const twoPlaces = fc.tuple(place, place).filter(([a, b]) => {
  const { start, end } = arcBetween(a, b);
  return Math.hypot(end[0] - start[0], end[1] - start[1]) > 1e-4;
});
const lane = fc.integer({ min: 0, max: 8 });

const MARSEILLE: LonLat = [5.37, 43.3];
const SUVA: LonLat = [178.44, -18.14];
const PAPEETE: LonLat = [-149.57, -17.54];

describe('an arc between two places', () => {
  it('starts and ends exactly where it should', () => {
    fc.assert(
      fc.property(twoPlaces, lane, ([from, to], which) => {
        const points = pointsAlong(arcBetween(from, to, which));
        const [lon, lat] = points.at(-1) ?? [NaN, NaN];
        expect(points[0]?.[0]).toBeCloseTo(from[0], 6);
        expect(points[0]?.[1]).toBeCloseTo(from[1], 6);
        const apart = lon - to[0];
        expect(apart - Math.round(apart / 360) * 360).toBeCloseTo(0, 5);
        expect(lat).toBeCloseTo(to[1], 6);
      }),
    );
  });

  it('never goes the longer way around the world', () => {
    fc.assert(
      fc.property(twoPlaces, lane, ([from, to], which) => {
        const { start, end } = arcBetween(from, to, which);
        expect(Math.abs(end[0] - start[0])).toBeLessThanOrEqual(0.5 + 1e-12);
      }),
    );
  });

  it('stays gentle: no further from its chord than half of it', () => {
    fc.assert(
      fc.property(twoPlaces, lane, ([from, to], which) => {
        const arc = arcBetween(from, to, which);
        const chord = Math.hypot(arc.end[0] - arc.start[0], arc.end[1] - arc.start[1]);
        const [x, y] = pointAt(arc, 0.5);
        const away = Math.hypot(x - (arc.start[0] + arc.end[0]) / 2, y - (arc.start[1] + arc.end[1]) / 2);
        expect(away).toBeLessThanOrEqual(chord * 0.55);
      }),
    );
  });

  it('parts from every other lane between the same two places', () => {
    fc.assert(
      fc.property(twoPlaces, ([from, to]) => {
        const middles = [0, 1, 2, 3, 4].map((which) => pointAt(arcBetween(from, to, which), 0.5).map((value) => value.toFixed(9)).join());
        expect(new Set(middles).size).toBe(5);
      }),
    );
  });

  it('rises to the north both eastwards and westwards', () => {
    const chordHeight = mercatorOf(MARSEILLE)[1];
    for (const lon of [-60, 90]) {
      const arc = arcBetween(MARSEILLE, [lon, MARSEILLE[1]]);
      expect(pointAt(arc, 0.5)[1]).toBeLessThan(chordHeight);
    }
  });

  it('crosses the date line where that is shorter', () => {
    const lons = pointsAlong(arcBetween(SUVA, PAPEETE)).map(([lon]) => lon);
    expect(Math.max(...lons)).toBeGreaterThan(180);
    expect(Math.max(...lons) - Math.min(...lons)).toBeLessThan(40);
  });

  it('is a point between a place and itself', () => {
    expect(new Set(pointsAlong(arcBetween(SUVA, SUVA)).map(([lon, lat]) => `${lon.toFixed(6)} ${lat.toFixed(6)}`)).size).toBe(1);
  });
});
