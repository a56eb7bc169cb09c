import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';

const ARCHIVE = /^ground-.*\.tiles$/;
const YEAR_SECONDS = 31_536_000;
/** A site that was built anew while a visitor looks at the former one: its tiles are given, and not kept for long. */
const OTHER_SECONDS = 300;

/** The tiles of the ground, as the library of maps makes them: see `buildGround` there for how they lie in their file. */
export interface GroundTiles {
  /** The name of their file, which bears a digest of what it holds. */
  readonly name: string;
  /** One tile, compressed by gzip; null where there is nothing but the open sea. */
  tile(z: string, x: string, y: string): Buffer | null;
}

/** Reads the tiles that were built with the site: some five megabytes, held for good. Null where the site has none. */
export function readGround(assets: string): GroundTiles | null {
  const name = existsSync(assets) ? readdirSync(assets).find((file) => ARCHIVE.test(file)) : undefined;
  if (name === undefined) return null;
  const bytes = readFileSync(join(assets, name));
  const start = 4 + bytes.readUInt32BE(0);
  const { tiles } = JSON.parse(bytes.toString('utf8', 4, start)) as { tiles: Readonly<Record<string, readonly [from: number, length: number]>> };
  return {
    name,
    tile(z, x, y) {
      const place = Object.hasOwn(tiles, `${z}/${x}/${y}`) ? tiles[`${z}/${x}/${y}`] : undefined;
      return place === undefined ? null : bytes.subarray(start + place[0], start + place[0] + place[1]);
    },
  };
}

/** Gives each tile of the ground beside the file that holds them all: `/assets/ground-<digest>.tiles/<z>/<x>/<y>`. */
export function serveGround(server: FastifyInstance, ground: GroundTiles): void {
  server.get<{ Params: { archive: string; z: string; x: string; y: string } }>('/assets/:archive/:z/:x/:y', async ({ params, headers }, reply) => {
    const { archive, z, x, y } = params;
    if (!ARCHIVE.test(archive)) return reply.callNotFound();
    const age = archive === ground.name ? `${YEAR_SECONDS}, immutable` : String(OTHER_SECONDS);
    void reply.header('cross-origin-resource-policy', 'cross-origin').header('cache-control', `public, max-age=${age}`).header('vary', 'accept-encoding');
    const tile = ground.tile(z, x, y);
    if (tile === null) return reply.status(204).send();
    void reply.type('application/vnd.mapbox-vector-tile');
    const isPacked = headers['accept-encoding']?.includes('gzip') === true;
    return isPacked ? reply.header('content-encoding', 'gzip').send(tile) : reply.send(gunzipSync(tile));
  });
}
