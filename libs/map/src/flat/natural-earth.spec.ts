import { geoNaturalEarth1 } from 'd3-geo';
import fc from 'fast-check';
import { naturalEarthOf } from './natural-earth.js';

const WIDTH = 2 * 0.8707 * Math.PI;
const other = geoNaturalEarth1().scale(1 / WIDTH).translate([0.5, 0]).precision(0);

describe('the Natural Earth projection', () => {
  it('agrees with an independent one, to the width of a hair', () => {
    fc.assert(
      fc.property(fc.double({ min: -179.999, max: 179.999, noNaN: true }), fc.double({ min: -89.999, max: 89.999, noNaN: true }), (lon, lat) => {
        const [x, y] = naturalEarthOf([lon, lat]);
        const [otherX, otherY] = other([lon, lat]) ?? [NaN, NaN];
        expect(x).toBeCloseTo(otherX, 9);
        expect(y).toBeCloseTo(otherY, 9);
      }),
    );
  });
});
