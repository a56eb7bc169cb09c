import groundAddress from '../../dist/basemap/ground.tiles?url';

/** Of the nearest tiles of the ground: nearer, they are drawn larger. */
export const GROUND_MAX_ZOOM = 7;

/** Where the engine finds the tiles of our ground: beside the file that holds them all, out of which the server gives each. */
export function groundTiles(): string[] {
  return [`${new URL(groundAddress, location.origin).href}/{z}/{x}/{y}`];
}
