export { buildPointIndex } from './columns/point-index.js';
export { LiveAtlas, type AtlasState } from './deltas/live-atlas.js';
export { TILE_EXTENT } from './encoding/encode-layer.js';
export { AtlasKeeper, type AtlasFolder } from './kept/atlas-keeper.js';
export { tileFilter, type TileFilter, type TileSelection } from './filters/tile-filter.js';
export { Atlas, type TileAddress } from './worker/atlas.js';
export { readAtlas } from './worker/read-atlas.js';
export { Tiles } from './worker/tiles.js';
