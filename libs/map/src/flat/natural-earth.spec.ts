import { geoNaturalEarth1Raw } from 'd3-geo';
import fc from 'fast-check';
import { naturalEarthOf } from './natural-earth.js';

const WIDTH = 2 * 0.8707 * Math.PI;

describe('the Natural Earth projection', () => {
  it('agrees with an independent one, to the width of a hair', () => {
    fc.assert(
      fc.property(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -90, max: 90, noNaN: true }), (lon, lat) => {
        const [x, y] = naturalEarthOf([lon, lat]);
        const [otherX, otherY] = geoNaturalEarth1Raw((lon * Math.PI) / 180, (lat * Math.PI) / 180);
        expect(x).toBeCloseTo(0.5 + otherX / WIDTH, 9);
        expect(y).toBeCloseTo(-otherY / WIDTH, 9);
      }),
    );
  });
});
