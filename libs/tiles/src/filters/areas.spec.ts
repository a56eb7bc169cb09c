import fc from 'fast-check';
import { inPolygon } from './areas.js';

type Corner = readonly [lon: number, lat: number];

/** The even-odd rule in another way: crossings of the meridian to the north, counted edge by edge. */
function isCrossedOddly(corners: readonly Corner[], lon: number, lat: number): boolean {
  const crossings = corners.filter(([lonA, latA], at) => {
    const [lonB, latB] = corners[(at + 1) % corners.length] as Corner;
    const [west, east] = lonA < lonB ? [[lonA, latA], [lonB, latB]] as const : [[lonB, latB], [lonA, latA]] as const; // prettier-ignore
    const isSpanned = west[0] <= lon && lon < east[0];
    // Which side of the edge, from its western end to its eastern one, the point is on.
    return isSpanned && (east[0] - west[0]) * (lat - west[1]) - (east[1] - west[1]) * (lon - west[0]) < 0;
  });
  return crossings.length % 2 === 1;
}

describe('a drawn area', () => {
  // Corners on whole degrees, points elsewhere: none lies on a line, where a hair decides.
  const corners = fc.array(fc.tuple(fc.integer({ min: -360, max: 360 }), fc.integer({ min: -90, max: 90 })), { minLength: 3, maxLength: 12 });
  const point = fc.tuple(fc.integer({ min: -180, max: 179 }), fc.integer({ min: -90, max: 89 })).map(([x, y]) => [x + Math.SQRT1_2, y + Math.PI / 7] as const);

  it('holds what the meridian too finds in it, once for each turn of the Earth', () => {
    fc.assert(
      fc.property(corners, point, (area, [lon, lat]) => {
        expect(inPolygon(area)(lon, lat)).toBe([-360, 0, 360].some((turn) => isCrossedOddly(area, lon + turn, lat)));
      }),
      { numRuns: 2000 },
    );
  });

  it('is the same from any of its corners, and turns with the Earth', () => {
    const near = fc.array(fc.tuple(fc.integer({ min: -180, max: 180 }), fc.integer({ min: -90, max: 90 })), { minLength: 3, maxLength: 8 });
    fc.assert(
      fc.property(near, point, fc.nat(7), fc.constantFrom(-180, 180), (area, [lon, lat], first, turn) => {
        const rotated = area.map((_, at) => area[(at + first) % area.length] as Corner);
        expect(inPolygon(rotated)(lon, lat)).toBe(inPolygon(area)(lon, lat));
        const shifted = area.map(([x, y]): Corner => [x + turn, y]);
        const moved = lon + turn > 180 ? lon + turn - 360 : lon + turn < -180 ? lon + turn + 360 : lon + turn;
        expect(inPolygon(shifted)(moved, lat)).toBe(inPolygon(area)(lon, lat));
      }),
    );
  });
});
