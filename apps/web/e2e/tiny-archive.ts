const HEADER_BYTES = 127;
const METADATA = Buffer.from('{}');
/** One tile of one pixel, of the colour #40a060. */
const TILE = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGNwWJAAAAJkAUHlmHtPAAAAAElFTkSuQmCC', 'base64');
/** Number of entries, then of each its tile, how often it is repeated, its length, its place plus one. */
const ROOT = Buffer.from([1, 0, 1, TILE.length, 1]);
const [UNCOMPRESSED, PNG] = [1, 2];

/** A PMTiles archive (version 3) of a single tile, that of the whole world. Source: the specification at github.com/protomaps/PMTiles. */
export function tinyArchive(): Buffer {
  const header = Buffer.alloc(HEADER_BYTES);
  header.write('PMTiles');
  header.writeUInt8(3, 7);
  const [metadata, tiles] = [HEADER_BYTES + ROOT.length, HEADER_BYTES + ROOT.length + METADATA.length];
  [HEADER_BYTES, ROOT.length, metadata, METADATA.length, tiles, 0, tiles, TILE.length, 1, 1, 1].forEach((value, index) => header.writeBigUInt64LE(BigInt(value), 8 + 8 * index));
  header.set([1, UNCOMPRESSED, UNCOMPRESSED, PNG, 0, 0], 96);
  [-180, -85, 180, 85].forEach((degrees, index) => header.writeInt32LE(degrees * 1e7, 102 + 4 * index));
  return Buffer.concat([header, ROOT, METADATA, TILE]);
}
