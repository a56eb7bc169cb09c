/** The layers of the map, each a set of vector tiles. */
export const TILE_LAYERS = ['actors', 'projects', 'cooperations'] as const;
export type TileLayer = (typeof TILE_LAYERS)[number];

export const TILE_MAX_ZOOM = 14;
