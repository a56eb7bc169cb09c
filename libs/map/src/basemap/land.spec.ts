import { openCountries, openPart, type LandTopology } from './land.js';

const triangle = (arc: number) => ({ type: 'Polygon' as const, arcs: [[arc]] });
/** Two islands, each a country, and one the part of no country. */
const world: LandTopology = {
  type: 'Topology',
  arcs: [
    [[0, 0], [1, 0], [0, 1], [0, 0]],
    [[5, 5], [6, 5], [5, 6], [5, 5]],
  ],
  objects: {
    land: { type: 'MultiPolygon', arcs: [[[0]], [[1]]] },
    coast: { type: 'MultiLineString', arcs: [[0], [1]] },
    borders: { type: 'MultiLineString', arcs: [] },
    disputed: { type: 'MultiLineString', arcs: [] },
    countries: {
      type: 'GeometryCollection',
      geometries: [
        { ...triangle(0), properties: { code: 'FR' } },
        { ...triangle(1), properties: { code: 'SN' } },
      ],
    },
  },
};

it('opens a part of the land whole', () => {
  expect(openPart(world, 'coast').geometry).toEqual({ type: 'MultiLineString', coordinates: world.arcs });
});

it('opens the shapes of the countries asked for, and no other', () => {
  expect(openCountries(world, ['SN', 'XX']).features.map(({ properties, geometry }) => [properties.code, geometry])).toEqual([
    ['SN', { type: 'Polygon', coordinates: [world.arcs[1]] }],
  ]);
  expect(openCountries(world).features).toHaveLength(2);
});
