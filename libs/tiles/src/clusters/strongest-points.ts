import { MORTON_BITS } from '../columns/morton.js';
import type { PointIndex } from '../columns/point-index.js';
import { eachPoint } from './each-point.js';

/** Cells per side of a tile: 2^5 = 32, a dot every 16 px at the closest on a tile of 512 px. */
const STRONGEST_CELL_BITS = 5;

export interface StrongPoint {
  readonly owner: number;
  /** In units of the world square. */
  readonly x: number;
  readonly y: number;
}

/**
 * The heaviest point of each cell of tile z/x/y: a crowd of dots thins out from afar, and the ones that stay are the ones
 * that matter.
 *
 * @param weights weight of each owner; points of owners that weigh nothing are left out.
 * @param ties of owners that weigh the same, the one of the lesser number stays.
 */
export function strongestPoints(
  indexes: readonly PointIndex[],
  weights: Uint32Array,
  tile: { z: number; x: number; y: number },
  ties: ArrayLike<number>,
): StrongPoint[] {
  const cellBits = Math.max(0, MORTON_BITS - tile.z - STRONGEST_CELL_BITS);
  const cellSize = 2 ** (2 * cellBits);
  const kept: StrongPoint[] = [];
  const isStronger = (one: number, other: number) => {
    const more = (weights[one] as number) - (weights[other] as number);
    return more > 0 || (more === 0 && (ties[one] as number) < (ties[other] as number));
  };
  let cell = -1;
  eachPoint(indexes.map((points) => ({ points, mask: weights })), tile, (points, at) => {
    const owner = points.owner[at] as number;
    const pointCell = Math.floor((points.codes[at] as number) / cellSize);
    // At the finest grid points that share a cell are neighbours at most: all of them stay.
    const isBeside = cellBits > 0 && pointCell === cell;
    if (isBeside && !isStronger(owner, (kept.at(-1) as StrongPoint).owner)) return;
    if (isBeside) kept.pop();
    kept.push({ owner, x: points.x[at] as number, y: points.y[at] as number });
    cell = pointCell;
  });
  return kept;
}
