export { TILE_EXTENT } from './encoding/encode-layer.js';
export { Atlas, type TileAddress, type TileFilter } from './worker/atlas.js';
export { readAtlas } from './worker/read-atlas.js';
export { Tiles, type TileSelection } from './worker/tiles.js';
