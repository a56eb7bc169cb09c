import fc from 'fast-check';
import type { MapPoint } from '../marks.js';
import { mercatorOf } from '../mercator.js';
import { frameBounds, frameMarks, WORLD_FRAME } from './frame.js';

const point = (id: string, lon: number, lat: number): MapPoint => ({ id, label: id, lon, lat });
const near = fc
  .tuple(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -40, max: 55, noNaN: true }))
  .chain(([lon, lat]) =>
    fc.array(
      fc
        .tuple(fc.double({ min: 0, max: 40, noNaN: true }), fc.double({ min: 0, max: 15, noNaN: true }))
        .map(([east, north]) => point('p', ((lon + east + 540) % 360) - 180, lat + north)),
      { minLength: 1, maxLength: 8 },
    ),
  );

describe('the frame of a picture', () => {
  it('holds every mark, in the asked aspect, date line or not', () => {
    fc.assert(
      fc.property(near, fc.double({ min: 0.6, max: 3, noNaN: true }), (points, aspect) => {
        const frame = frameMarks(points, [], aspect);
        expect(frame.projection).toBe('mercator');
        expect(frame.width / frame.height).toBeCloseTo(aspect, 9);
        for (const { lon, lat } of points) {
          const [x, y] = mercatorOf([lon, lat]);
          const isIn = [-1, 0, 1].some((world) => x + world >= frame.x && x + world <= frame.x + frame.width);
          expect(isIn).toBe(true);
          expect(y).toBeGreaterThanOrEqual(frame.y);
          expect(y).toBeLessThanOrEqual(frame.y + frame.height);
        }
      }),
    );
  });

  it('is the world when the marks spread over it, or when there are none', () => {
    expect(frameMarks([point('a', -120, 40), point('b', 2, 48), point('c', 140, -35)], [], 2)).toBe(WORLD_FRAME);
    expect(frameMarks([], [], 2)).toBe(WORLD_FRAME);
  });

  it('goes around the Pacific by the Pacific', () => {
    const frame = frameMarks([point('Nouméa', 166.4, -22.3), point('Papeete', -149.6, -17.5)], [], 2);
    expect(frame.width).toBeLessThan(0.25);
  });

  it('takes a box in degrees as it is, even across the date line', () => {
    const frame = frameBounds({ west: 170, south: -30, east: -140, north: -10 }, 2);
    expect(frame.width).toBeCloseTo(50 / 360, 9);
  });
});
