import fc from 'fast-check';
import { lonLatOf, mercatorOf } from './mercator.js';

describe('the Mercator square', () => {
  it('gives back the degrees it was given', () => {
    fc.assert(
      fc.property(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -85, max: 85, noNaN: true }), (lon, lat) => {
        const [backLon, backLat] = lonLatOf(mercatorOf([lon, lat]));
        expect(backLon).toBeCloseTo(lon, 9);
        expect(backLat).toBeCloseTo(lat, 9);
      }),
    );
  });

  it('holds the poles at its edges', () => {
    expect(mercatorOf([0, 90])[1]).toBeCloseTo(0, 6);
    expect(mercatorOf([0, -90])[1]).toBeCloseTo(1, 6);
  });
});
