import fc from 'fast-check';
import { HOME_STATE } from '../address/index.js';
import { frameBounds } from '../flat/index.js';
import { viewBounds } from './view-bounds.js';

describe('what a view shows', () => {
  it('is the whole world from afar and at first', () => {
    expect(viewBounds(HOME_STATE)).toBeNull();
    expect(viewBounds({ ...HOME_STATE, zoom: 1.5, lon: 100 })).toBeNull();
  });

  it('lies around its middle, across the date line too, and makes a frame', () => {
    fc.assert(
      fc.property(fc.double({ min: 2.6, max: 12, noNaN: true }), fc.double({ min: -80, max: 80, noNaN: true }), fc.double({ min: -180, max: 180, noNaN: true }), (zoom, lat, lon) => {
        const bounds = viewBounds({ ...HOME_STATE, zoom, lat, lon });
        if (bounds === null) throw new Error('A near view was taken for the world.');
        const { west, south, east, north } = bounds;
        expect(south).toBeLessThan(lat);
        expect(north).toBeGreaterThan(lat);
        const isAround = west <= east ? lon >= west - 1e-6 && lon <= east + 1e-6 : lon >= west - 1e-6 || lon <= east + 1e-6;
        expect(isAround || Math.abs(Math.abs(lon) - 180) < 1e-6).toBe(true);
        const frame = frameBounds(bounds, 2);
        expect(frame.projection).toBe('mercator');
        expect(frame.width / frame.height).toBeCloseTo(2, 6);
      }),
    );
  });
});
