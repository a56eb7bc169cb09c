import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import { feature } from 'topojson-client';
import { gzipSync } from 'node:zlib';

/** Of the nearest tiles: a step of their grid is forty metres there at most, less than Natural Earth knows. */
export const GROUND_MAX_ZOOM = 7;

/** Steps of the grid of a tile, on each side. */
const EXTENT = 4096;
const TILES = {
  extent: EXTENT,
  /** A third of a pixel on tiles of 512 pixels: less is not seen. */
  tolerance: 3,
  /** Thirty-two pixels, of the land around: the shallows are drawn as wide. */
  buffer: 256,
  // Every tile is made once, here.
  indexMaxPoints: 0,
};

/**
 * The ground as vector tiles, layer by layer as in the topology, in one file: the length of its table of contents (four bytes, the
 * highest first), the table as JSON (`tiles`: `z/x/y` to where a tile begins behind the table, and its length; `maxZoom`), then the
 * tiles, compressed by gzip, each content once. Of the open sea there are none.
 *
 * @param {{ world: object, until: number }[]} finishes topologies of buildTopology, from the coarsest, each with the last zoom of its tiles
 * @returns {Buffer}
 */
export function buildGround(finishes) {
  const indexes = finishes.map(({ world, until }) => ({
    until,
    layers: Object.entries(world.objects).map(([name, shapes]) => [name, new GeoJSONVT(feature(world, shapes), { ...TILES, maxZoom: until, indexMaxZoom: until })]),
  }));
  const maxZoom = indexes.at(-1).until;
  const places = new Map();
  const tiles = {};
  const bodies = [];
  let length = 0;
  for (const [z, x, y] of addressesTo(maxZoom)) {
    const { layers } = indexes.find(({ until }) => z <= until);
    const filled = layers.map(([name, index]) => [name, index.getTile(z, x, y)]).filter(([, tile]) => (tile?.features.length ?? 0) > 0);
    if (filled.length === 0) continue;
    const body = Buffer.from(fromGeojsonVt(Object.fromEntries(filled), { version: 2, extent: EXTENT }));
    const content = body.toString('latin1');
    if (!places.has(content)) {
      const packed = gzipSync(body, { level: 9 });
      places.set(content, [length, packed.length]);
      bodies.push(packed);
      length += packed.length;
    }
    tiles[`${z}/${x}/${y}`] = places.get(content);
  }
  const contents = Buffer.from(JSON.stringify({ maxZoom, tiles }));
  const head = Buffer.alloc(4);
  head.writeUInt32BE(contents.length);
  return Buffer.concat([head, contents, ...bodies]);
}

function* addressesTo(maxZoom) {
  for (let z = 0; z <= maxZoom; z += 1) {
    for (let x = 0; x < 2 ** z; x += 1) {
      for (let y = 0; y < 2 ** z; y += 1) yield [z, x, y];
    }
  }
}
