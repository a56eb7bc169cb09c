import { lowerBound, MORTON_BITS, tileCodes } from '../columns/morton.js';
import type { PointIndex } from '../columns/point-index.js';

/** Cells per side of a tile: 2^5 = 32, a dot every 16 px at the closest on a tile of 512 px. */
const STRONGEST_CELL_BITS = 5;

/**
 * The heaviest point of each cell of tile z/x/y, as positions in the index: a crowd of dots thins out from afar, and
 * the ones that stay are the ones that matter.
 *
 * @param weights weight of each owner; points of owners that weigh nothing are left out.
 */
export function strongestPoints(
  index: PointIndex,
  weights: Uint32Array,
  tile: { z: number; x: number; y: number },
): number[] {
  const [first, end] = tileCodes(tile.z, tile.x, tile.y);
  const cellBits = Math.max(0, MORTON_BITS - tile.z - STRONGEST_CELL_BITS);
  const cellSize = 2 ** (2 * cellBits);
  const kept: number[] = [];
  let cell = -1;
  for (let at = lowerBound(index.codes, first); at < index.codes.length; at++) {
    const code = index.codes[at] as number;
    if (code >= end) break;
    const weight = weights[index.owner[at] as number] as number;
    if (weight === 0) continue;
    const pointCell = Math.floor(code / cellSize);
    const last = kept.at(-1);
    // At the finest grid points that share a cell are neighbours at most: all of them stay.
    if (cellBits > 0 && pointCell === cell && last !== undefined) {
      if (weight > (weights[index.owner[last] as number] as number)) kept[kept.length - 1] = at;
    } else kept.push(at);
    cell = pointCell;
  }
  return kept;
}
