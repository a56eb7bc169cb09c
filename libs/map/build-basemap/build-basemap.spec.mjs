import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { gunzipSync } from 'node:zlib';
import { GROUND_MAX_ZOOM } from '../src/basemap/ground-tiles.js';
import { buildGround, GROUND_MAX_ZOOM as BUILT_MAX_ZOOM } from './build-ground.mjs';
import { buildLabels } from './build-labels.mjs';
import { buildCountries } from './build-outline.mjs';
import { buildTopology } from './build-topology.mjs';
import { readCountries } from './read-countries.mjs';
import { rhumbLines } from './rhumb-lines.mjs';
import { feature } from 'topojson-client';

const polygonsOf = ({ geometry }) => (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates);

describe('the basemap', () => {
  let countries;
  beforeAll(() => {
    countries = readCountries('50m');
  });

  it('holds no edge that runs across the world: every shape is cut at the antimeridian', () => {
    const steps = countries.flatMap((country) =>
      polygonsOf(country).flatMap((rings) =>
        rings.flatMap((ring) => ring.slice(1).map(([lon, lat], index) => ({ step: Math.abs(lon - ring[index][0]), lat }))),
      ),
    );
    // The only long edge is the foot of Antarctica, at the pole.
    expect(steps.filter(({ step, lat }) => step > 90 && lat > -89)).toEqual([]);
    expect(steps.length).toBeGreaterThan(50_000);
  });

  it('knows the small countries that coarser maps lack', () => {
    const codes = new Set(countries.map(({ properties }) => properties.code));
    for (const code of ['KM', 'CV', 'MU', 'SC', 'ST', 'PS', 'FJ']) expect(codes).toContain(code);
  });

  it('draws as disputed what is disputed, and gives Crimea to no one', () => {
    const disputed = countries.filter(({ properties }) => properties.isDisputed).map(({ properties }) => properties.name);
    for (const name of ['W. Sahara', 'Crimea', 'Kosovo', 'Palestine', 'Somaliland', 'N. Cyprus']) expect(disputed).toContain(name);
  });

  it('names countries in both languages, on their main land', () => {
    const labels = new Map(buildLabels(countries).map((label) => [label.code, label]));
    expect(labels.get('FR')).toMatchObject({ fr: 'France', en: 'France' });
    expect(labels.get('FR').lon).toBeGreaterThan(-5);
    expect(labels.get('FR').lat).toBeGreaterThan(42);
    expect(labels.get('SN')).toMatchObject({ fr: 'Sénégal', en: 'Senegal' });
    expect(labels.get('RE')).toMatchObject({ fr: 'La Réunion', en: 'Réunion' });
    for (const code of ['GP', 'MQ', 'GF', 'YT', 'NC', 'PF', 'WF', 'PM', 'BL', 'MF']) expect(labels.has(code)).toBe(true);
    for (const { fr, en } of labels.values()) expect(fr.length * en.length).toBeGreaterThan(0);
  });

  it('keeps every country through simplification, and has no coast along the seam', () => {
    const world = buildTopology(countries, { leastTriangle: 0.05, leastIsland: 0.05, grid: 1e4 });
    const kept = feature(world, world.objects.countries).features.filter(({ geometry }) => geometry !== null);
    expect(new Set(kept.map(({ properties }) => properties.code)).size).toBe(
      new Set(countries.map(({ properties }) => properties.code).filter((code) => code !== null)).size,
    );
    const onSeam = feature(world, world.objects.coast).geometry.coordinates.flatMap((line) =>
      line.slice(1).filter(([lon], index) => Math.abs(lon) > 179.99 && Math.abs(line[index][0]) > 179.99),
    );
    expect(onSeam).toEqual([]);
  });

  it('keeps more of the coast of Réunion than of Mauritius beside it, which is as large', () => {
    const near = buildTopology(readCountries('10m'), { leastTriangle: 0.0004, leastIsland: 0, grid: 2e5 });
    const bends = ([west, south, east, north]) =>
      feature(near, near.objects.coast).geometry.coordinates.flat().filter(([lon, lat]) => lon > west && lon < east && lat > south && lat < north).length;
    expect(bends([55.1, -21.5, 55.9, -20.8])).toBeGreaterThan(1.5 * bends([57.2, -20.6, 57.9, -19.9]));
  });

  it('draws no country from pole to pole, as one turned inside out would be', () => {
    // As the pictures are built: what is turned depends on how much is simplified.
    const world = buildTopology(readCountries('10m'), { leastTriangle: 0.03, leastIsland: 0.03, grid: 1e4 });
    const drawn = [...buildCountries(world, 'natural-earth').matchAll(/id="(\w+)".*? d="(.*?)"/g)].map(([, code, path]) => [code, heightOf(path)]);
    expect(drawn.length).toBeGreaterThan(200);
    expect(drawn.filter(([, height]) => height > 2500)).toEqual([]);
  });

  it('cuts the ground into tiles that any decoder reads, the land where it is and none of the open sea', () => {
    const archive = buildGround([
      { world: buildTopology(countries, { leastTriangle: 0.5, leastIsland: 0.5, grid: 1e4 }), until: 1 },
      { world: buildTopology(countries, { leastTriangle: 0.05, leastIsland: 0.05, grid: 1e4 }), until: 3 },
    ]);
    const start = 4 + archive.readUInt32BE(0);
    const { maxZoom, tiles } = JSON.parse(archive.toString('utf8', 4, start));
    const open = (address) => {
      const [from, length] = tiles[address];
      return new VectorTile(new PbfReader(gunzipSync(archive.subarray(start + from, start + from + length)))).layers;
    };
    const codesIn = ({ countries: layer }) => Array.from({ length: layer.length }, (_, index) => layer.feature(index).properties.code);
    expect(maxZoom).toBe(3);
    expect(Object.keys(open('0/0/0')).sort()).toEqual(['borders', 'coast', 'countries', 'disputed', 'land']);
    expect(codesIn(open('0/0/0'))).toEqual(expect.arrayContaining(['FR', 'SN', 'NC']));
    // From the Atlantic to the Black Sea, and from the Alps to the north of Norway.
    expect(codesIn(open('3/4/2'))).toEqual(expect.arrayContaining(['FR', 'DE']));
    expect(codesIn(open('3/4/2'))).not.toContain('SN');
    const [france] = Array.from({ length: open('3/4/2').countries.length }, (_, index) => open('3/4/2').countries.feature(index)).filter(({ properties }) => properties.code === 'FR');
    const [lon, lat] = france.toGeoJSON(4, 2, 3).geometry.coordinates.flat(2).reduce(([west, north], [x, y]) => [Math.min(west, x), Math.max(north, y)], [180, -90]);
    expect(lon).toBeGreaterThan(-3);
    expect(lat).toBeCloseTo(51.1, 0);
    // The Pacific, west of Chile.
    expect(tiles['3/1/5']).toBeUndefined();
  });

  it('is drawn from tiles up to the zoom that there are tiles of', () => {
    expect(GROUND_MAX_ZOOM).toBe(BUILT_MAX_ZOOM);
  });

  it('weaves a web of straight bearings within the chart', () => {
    const { coordinates } = rhumbLines();
    expect(coordinates.length).toBeGreaterThan(80);
    for (const [lon, lat] of coordinates.flat()) {
      expect(Math.abs(lon)).toBeLessThanOrEqual(180);
      expect(Math.abs(lat)).toBeLessThan(84);
    }
  });
});

/** How high a path of M, relative l and z is, in units of the drawing. */
function heightOf(path) {
  const heights = [];
  let y = 0;
  for (const [, step, dy] of path.matchAll(/([Ml])-?\d+ ?(-?\d+)/g)) {
    y = step === 'M' ? Number(dy) : y + Number(dy);
    heights.push(y);
  }
  return Math.max(...heights) - Math.min(...heights);
}
