import type { StyleSpecification } from 'maplibre-gl';
import { EMPTY_STYLE, withSlots } from './slots.js';

describe('a base map of the deployer', () => {
  it('lies under our slots and draws its letters from the fonts of the page', () => {
    const own: StyleSpecification = {
      version: 8,
      glyphs: 'https://elsewhere.example/{fontstack}/{range}.pbf',
      sources: { own: { type: 'vector', url: 'https://elsewhere.example/tiles.json' } },
      layers: [{ id: 'water', type: 'background' }],
    };
    const style = withSlots(own);
    expect(style.layers.map(({ id }) => id)).toEqual(['water', ...EMPTY_STYLE.layers.map(({ id }) => id)]);
    expect(style).not.toHaveProperty('glyphs');
    expect(style.sources).toBe(own.sources);
  });
});
