import { WORLD_UNITS } from '../columns/mercator.js';
import { MORTON_BITS } from '../columns/morton.js';
import type { PointIndex } from '../columns/point-index.js';
import { eachPoint, type PointPart } from './each-point.js';

/** Cells per side of a tile: 2^3 = 8, so that neighbours stand some 64 px apart on a tile of 512 px. */
export const CLUSTER_CELL_BITS = 3;

/** Points of one cell of the grid of a zoom. */
export interface Cluster {
  readonly count: number;
  /** Mean position, in units of the world square; that of several points keeps off the edges of their cell. */
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
  const pixel = WORLD_UNITS / 2 ** tile.z / TILE_PIXELS;
  const cellSize = WORLD_UNITS / 2 ** (tile.z + cellBits);
  const clusters: Cluster[] = [];
  // In an array, as a number too large for a machine word would be an object of its own at each point.
  const sums = new Float64Array(2);
  let cell = -1;
  let count = 0;
  let first: PlacedPoint | undefined;
  let last: PointIndex | undefined;
  let lastAt = 0;
  const close = () => {
    if (!first || !last) return;
    const { points, at, part } = first;
    const expand = partingZoom(points.codes[at] as number, last.codes[lastAt] as number, cellBits);
    const [x, y] = [(sums[0] as number) / count, (sums[1] as number) / count];
    const margin = count === 1 ? 0 : roomOf(count) * pixel;
    clusters.push({ count, x: keepWithin(x, cellSize, margin), y: keepWithin(y, cellSize, margin), owner: points.owner[at] as number, part, expand });
  };
  eachPoint(parts, tile, (points, at, part) => {
    const pointCell = Math.floor((points.codes[at] as number) / cellShift);
    if (pointCell !== cell) {
      close();
      cell = pointCell;
      count = 0;
      sums.fill(0);
      first = { points, at, part };
    }
    count++;
    (sums[0] as number) += points.x[at] as number;
    (sums[1] as number) += points.y[at] as number;
    last = points;
    lastAt = at;
  });
  close();
  return clusters;
}

const TILE_PIXELS = 512;

/** Pixels that a disc of so many points takes from its middle, its edge included: the map draws it that large. */
function roomOf(count: number): number {
  return count < 10 ? 13 : count < 100 ? 15 : count < 1000 ? 18 : count < 10_000 ? 22 : 27;
}

/** Moves a coordinate away from the edges of its cell, so that the discs of two neighbours do not touch. */
function keepWithin(at: number, cellSize: number, margin: number): number {
  const start = Math.floor(at / cellSize) * cellSize;
  const least = Math.min(margin, cellSize / 2);
  return Math.min(Math.max(at, start + least), start + cellSize - least);
}

interface PlacedPoint {
  readonly points: PointIndex;
  readonly at: number;
  readonly part: number;
}

/** Codes ascend within a run, so its first and last share exactly the leading bits that all of it shares. */
function partingZoom(firstCode: number, lastCode: number, cellBits: number): number {
  const sharedBits = Math.clz32(firstCode ^ lastCode);
  return Math.max(0, Math.floor(sharedBits / 2) + 1 - cellBits);
}
