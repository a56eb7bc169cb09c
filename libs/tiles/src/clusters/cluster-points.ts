import { MORTON_BITS } from '../columns/morton.js';
import { eachPoint, type PointPart } from './each-point.js';

/** Cells per side of a tile: 2^3 = 8, so that neighbours stand some 64 px apart on a tile of 512 px. */
export const CLUSTER_CELL_BITS = 3;

/** Points of one cell of the grid of a zoom. */
export interface Cluster {
  readonly count: number;
  /** Mean position, in units of the world square. */
  readonly x: number;
  readonly y: number;
  /** The owner of the only point, or of the first, and the number of its part. */
  readonly owner: number;
  readonly part: number;
  /** The first zoom at which these points no longer share a cell; past the finest grid when they never part. */
  readonly expand: number;
}

/**
 * The clusters of tile z/x/y: points share a cluster when they share a cell. Cells nest in tiles and in the cells of
 * lesser zooms, so counts are exact and no point is drawn by two tiles.
 */
export function clusterPoints(parts: readonly PointPart[], tile: { z: number; x: number; y: number }, cellBits = CLUSTER_CELL_BITS): Cluster[] {
  const cellShift = 2 ** (2 * Math.max(0, MORTON_BITS - tile.z - cellBits));
  const clusters: Cluster[] = [];
  let cell = -1;
  let count = 0;
  let sumX = 0;
  let sumY = 0;
  let owner = 0;
  let part = 0;
  let firstCode = 0;
  let lastCode = 0;
  const close = () => {
    if (count > 0) {
      clusters.push({ count, x: sumX / count, y: sumY / count, owner, part, expand: partingZoom(firstCode, lastCode, cellBits) });
    }
  };
  eachPoint(parts, tile, (points, at, code, of) => {
    const pointCell = Math.floor(code / cellShift);
    if (pointCell !== cell) {
      close();
      cell = pointCell;
      count = sumX = sumY = 0;
      owner = points.owner[at] as number;
      part = of;
      firstCode = code;
    }
    count++;
    sumX += points.x[at] as number;
    sumY += points.y[at] as number;
    lastCode = code;
  });
  close();
  return clusters;
}

/** Codes ascend within a run, so its first and last share exactly the leading bits that all of it shares. */
function partingZoom(firstCode: number, lastCode: number, cellBits: number): number {
  const sharedBits = Math.clz32(firstCode ^ lastCode);
  return Math.max(0, Math.floor(sharedBits / 2) + 1 - cellBits);
}
