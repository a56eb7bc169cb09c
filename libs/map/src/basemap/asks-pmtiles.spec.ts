import { asksPmtiles } from './asks-pmtiles.js';

describe('a style with tiles in an archive', () => {
  it('is known by the addresses of its sources', () => {
    expect(asksPmtiles({ sources: { world: { type: 'vector', url: 'pmtiles://https://maps.example/world.pmtiles' } } })).toBe(true);
    expect(asksPmtiles({ sources: { world: { type: 'raster', tiles: ['pmtiles://https://maps.example/world.pmtiles/{z}/{x}/{y}'] } } })).toBe(true);
  });

  it('is no other', () => {
    expect(asksPmtiles({ sources: {} })).toBe(false);
    expect(asksPmtiles({ sources: { world: { type: 'vector', url: 'https://maps.example/world.json' }, own: { type: 'geojson', data: 'https://maps.example/pmtiles.json' } } })).toBe(false);
  });
});
