import { render } from '@testing-library/react';
import { MAP_PALETTES } from '../palette/index.js';
import { ClusterLayers } from './cluster-layers.js';

const mockFilters = new Map<string, unknown>();
// The engine needs a graphics card: in its place, what each layer is given.
jest.mock('@vis.gl/react-maplibre', () => ({
  Source: ({ children }: { children: unknown }) => children,
  Layer: ({ id, filter }: { id: string; filter: unknown }) => {
    mockFilters.set(id, filter);
    return null;
  },
}));

/** The names that the layer of names leaves out, as the engine reads it. */
const leftOut = () => /\["!",\["in",\["get","label"\],\["literal",(\[.*?\])\]\]\]/.exec(JSON.stringify(mockFilters.get('actors-names')))?.[1];

describe('actors on the map', () => {
  it('bear all their names', () => {
    render(<ClusterLayers layer="actors" palette={MAP_PALETTES.light} query="" />);
    expect(leftOut()).toBe('[]');
  });

  it('say no name a second time that is written at the end of a link', () => {
    render(<ClusterLayers layer="actors" palette={MAP_PALETTES.light} query="" written={['Saint-Étienne', 'Lyon']} />);
    expect(leftOut()).toBe('["Saint-Étienne","Lyon"]');
  });
});
