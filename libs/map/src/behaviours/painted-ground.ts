import type { Map as Engine } from 'maplibre-gl';

/** What the land is drawn from, our own and the countries over a base map of the deployer. */
export const GROUND_SOURCE = 'ground';
/** The layer that our own base map stands on. */
export const LAND_LAYER = 'land';

/** Whether the frame just drawn has our land in it, as far as it can be had: asked when the engine says `render`. */
export function isGroundPainted(map: Pick<Engine, 'getLayer' | 'isSourceLoaded'>): boolean {
  return map.getLayer(LAND_LAYER) !== undefined && map.isSourceLoaded(GROUND_SOURCE);
}
