import { VectorTile } from '@mapbox/vector-tile';
import fc from 'fast-check';
import { PbfReader } from 'pbf';
import { encodeLayer, TILE_EXTENT, type PointFeature } from './encode-layer.js';

const value = fc.oneof(fc.string(), fc.boolean(), fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }));
const feature = fc.record({
  x: fc.integer({ min: -500, max: 5000 }),
  y: fc.integer({ min: -500, max: 5000 }),
  properties: fc.dictionary(fc.string({ minLength: 1 }).filter((key) => key !== '__proto__'), fc.option(value)),
});

describe('a vector tile', () => {
  it('reads back, through an independent decoder, as it was written', () => {
    fc.assert(
      fc.property(fc.array(feature, { minLength: 1, maxLength: 20 }), (features) => {
        const layer = new VectorTile(new PbfReader(encodeLayer('actors', features as PointFeature[]))).layers['actors'];
        expect(layer?.extent).toBe(TILE_EXTENT);
        expect(layer?.length).toBe(features.length);
        features.forEach((written, index) => {
          const read = layer?.feature(index);
          expect(read?.loadGeometry()).toEqual([[expect.objectContaining({ x: written.x, y: written.y })]]);
          const kept = Object.entries(written.properties).filter(([, content]) => content !== null);
          expect(Object.entries(read?.properties ?? {}).map(([key, content]) => [key, Object.is(content, -0) ? 0 : content])).toEqual(
            kept.map(([key, content]) => [key, Object.is(content, -0) ? 0 : content]),
          );
        });
      }),
    );
  });

  it.each([2 ** 52, -(2 ** 52), 2 ** 52 + 1, -(2 ** 52) - 1, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER])('keeps the whole number %d to the unit', (count) => {
    const bytes = encodeLayer('actors', [{ x: 0, y: 0, properties: { count } }]);
    expect(new VectorTile(new PbfReader(bytes)).layers['actors']?.feature(0).properties).toEqual({ count });
  });

  it('has no bytes when nothing is there', () => {
    expect(encodeLayer('actors', [])).toHaveLength(0);
  });
});
