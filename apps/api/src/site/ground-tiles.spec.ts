import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import fastify, { type FastifyInstance } from 'fastify';
import { readGround, serveGround } from './ground-tiles.js';

const NAME = 'ground-Ab1.tiles';
const [world, land] = [gzipSync('the world'), gzipSync('land alone')];

/** As the build lays them: the length of the table, the table, the tiles. */
function archive(): Buffer {
  const tiles = { '0/0/0': [0, world.length], '1/0/0': [world.length, land.length], '1/1/0': [world.length, land.length] };
  const contents = Buffer.from(JSON.stringify({ maxZoom: 1, tiles }));
  const head = Buffer.alloc(4);
  head.writeUInt32BE(contents.length);
  return Buffer.concat([head, contents, world, land]);
}

describe('the tiles of the ground', () => {
  let folder: string;
  let server: FastifyInstance;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'portulan-ground-'));
    writeFileSync(join(folder, NAME), archive());
    server = fastify();
    const ground = readGround(folder);
    if (ground !== null) serveGround(server, ground);
  });
  afterAll(async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  });
  const ask = (path: string, headers: Record<string, string> = { 'accept-encoding': 'br, gzip' }) => server.inject({ url: `/assets/${path}`, headers });

  it('are given as they are kept, for good, and unpacked to whoever cannot', async () => {
    const tile = await ask(`${NAME}/0/0/0`);
    expect(gunzipSync(tile.rawPayload).toString()).toBe('the world');
    expect(tile.headers).toMatchObject({ 'content-encoding': 'gzip', 'content-type': 'application/vnd.mapbox-vector-tile', 'cache-control': 'public, max-age=31536000, immutable' });
    const plain = await ask(`${NAME}/0/0/0`, {});
    expect([plain.payload, plain.headers['content-encoding']]).toEqual(['the world', undefined]);
  });

  it('may be the same at several places', async () => {
    for (const place of ['1/0/0', '1/1/0']) expect(gunzipSync((await ask(`${NAME}/${place}`)).rawPayload).toString()).toBe('land alone');
  });

  it('are none on the open sea, nor anywhere else', async () => {
    for (const place of ['1/0/1', '9/9/9', '-1/x/constructor', '0/0/0.0']) expect((await ask(`${NAME}/${place}`)).statusCode).toBe(204);
  });

  it('of another build are those of this one, for a while; other files have none', async () => {
    const former = await ask('ground-Zz9.tiles/0/0/0');
    expect([former.statusCode, former.headers['cache-control']]).toEqual([200, 'public, max-age=300']);
    expect((await ask('engine-Ab1.js/0/0/0')).statusCode).toBe(404);
  });

  it('are not there where the site was built without them', () => {
    expect(readGround(join(folder, 'nowhere'))).toBeNull();
  });
});
