import { WORLD_UNITS } from '../columns/mercator.js';
import { TILE_EXTENT } from './encode-layer.js';

/** World units to units of tile z/x/y. */
export function tilePosition(point: { x: number; y: number }, tile: { z: number; x: number; y: number }): { x: number; y: number } {
  const scale = (2 ** tile.z * TILE_EXTENT) / WORLD_UNITS;
  return {
    x: Math.round(point.x * scale - tile.x * TILE_EXTENT),
    y: Math.round(point.y * scale - tile.y * TILE_EXTENT),
  };
}
