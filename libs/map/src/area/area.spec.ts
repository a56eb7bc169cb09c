import fc from 'fast-check';
import type { LonLat } from '../marks.js';
import { addCorner, areaInSight, areaToFilters, boundsOfRings, isArea, ringsOf } from './index.js';

const draw = (...corners: LonLat[]) => corners.reduce<readonly LonLat[]>((drawn, corner) => addCorner(drawn, corner), []);

describe('an area drawn on the map', () => {
  it('goes on across the date line instead of around the world', () => {
    expect(draw([170, -10], [-175, -10], [-175, -25], [170, -25])).toEqual([[170, -10], [185, -10], [185, -25], [170, -25]]);
    expect(draw([-170, 0], [175, 0])).toEqual([[-170, 0], [-185, 0]]);
  });

  it('never has two neighbours more than half the world apart, nor a longitude that the filters refuse', () => {
    const corner = fc.tuple(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -85, max: 85, noNaN: true }));
    fc.assert(
      fc.property(fc.array(corner, { maxLength: 130 }), (corners) => {
        const drawn = draw(...corners);
        expect(drawn.length).toBeLessThanOrEqual(100);
        drawn.forEach(([lon], index) => {
          expect(Math.abs(lon)).toBeLessThanOrEqual(360);
          expect(Math.abs(lon - (drawn[index - 1]?.[0] ?? lon))).toBeLessThanOrEqual(180);
        });
      }),
    );
  });

  it('has three corners at least', () => {
    expect(isArea([[0, 0], [1, 1]])).toBe(false);
    expect(isArea([[0, 0], [1, 1], [1, 0]])).toBe(true);
  });

  it('is written as the filters read it, and takes the place of another shape', () => {
    expect(areaToFilters({ kind: 'polygon', corners: [[4.00049, 43], [6, 43.12345], [5, 44]] })).toEqual({ polygon: '4,43,6,43.123,5,44', bbox: '' });
    expect(areaToFilters({ kind: 'bbox', box: [170, -30, -170, 0] })).toEqual({ polygon: '', bbox: '170,-30,-170,0' });
    expect(areaToFilters(null)).toEqual({ polygon: '', bbox: '' });
  });
});

describe('the view of a map as an area', () => {
  it('passes the date line with a west that exceeds its east', () => {
    expect(areaInSight({ west: 170, south: -30, east: 195, north: 0 })).toEqual({ kind: 'bbox', box: [170, -30, -165, 0] });
  });

  it('is the whole world when the world is seen more than once', () => {
    expect(areaInSight({ west: -250, south: -95, east: 250, north: 95 })).toEqual({ kind: 'bbox', box: [-180, -90, 180, 90] });
  });
});

describe('the outline of what a filter keeps to', () => {
  it('closes a drawn area', () => {
    expect(ringsOf({ polygon: [[0, 0], [2, 0], [1, 2]] })).toEqual([[[0, 0], [2, 0], [1, 2], [0, 0]]]);
  });

  it('draws a box across the date line in one piece', () => {
    expect(boundsOfRings(ringsOf({ bbox: [170, -30, -170, 0] }))).toEqual([170, -30, 190, 0]);
  });

  it('is at the distance asked all around a point', () => {
    const centre = { lon: 5.37, lat: 43.3 };
    const [ring = []] = ringsOf({ near: centre, radius: 100 });
    const kilometres = ring.map(([lon, lat]) => {
      const radians = (degrees: number) => (degrees * Math.PI) / 180;
      const cosine =
        Math.sin(radians(lat)) * Math.sin(radians(centre.lat)) +
        Math.cos(radians(lat)) * Math.cos(radians(centre.lat)) * Math.cos(radians(lon - centre.lon));
      return 6371 * Math.acos(cosine);
    });
    kilometres.forEach((km) => expect(km).toBeCloseTo(100, 3));
  });

  it('is nothing without a filter of place', () => {
    expect(boundsOfRings(ringsOf({ country: ['SN'] }))).toBeNull();
  });
});
