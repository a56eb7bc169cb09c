import type { EntryColumns, Sense } from './entry-columns.js';
import { projectPoint, WORLD_UNITS } from './mercator.js';
import { MORTON_BITS, mortonCode } from './morton.js';

/** Points sorted by Morton code: the points of any tile, and of any cell of any grid, are one contiguous run. */
export interface PointIndex {
  readonly codes: Uint32Array;
  /** Position in units of the world square. */
  readonly x: Uint32Array;
  readonly y: Uint32Array;
  /** What the point belongs to: a row of the columns, or an end of flows. */
  readonly owner: Uint32Array;
}

/** A double carries this many numbers beside a code. */
const CARRIED = 2 ** (53 - 2 * MORTON_BITS);
const CELL_UNITS = WORLD_UNITS / 2 ** MORTON_BITS;

export function buildPointIndex(owners: ArrayLike<number>, lons: ArrayLike<number>, lats: ArrayLike<number>): PointIndex {
  const count = owners.length;
  const x = new Uint32Array(count);
  const y = new Uint32Array(count);
  const codes = new Uint32Array(count);
  for (let index = 0; index < count; index++) {
    const point = projectPoint(lons[index] as number, lats[index] as number);
    x[index] = point.x;
    y[index] = point.y;
    codes[index] = mortonCode(Math.floor(point.x / CELL_UNITS), Math.floor(point.y / CELL_UNITS));
  }
  const order = orderOf(codes);
  const sorted: PointIndex = { codes: new Uint32Array(count), x: new Uint32Array(count), y: new Uint32Array(count), owner: new Uint32Array(count) };
  // Plain loops: with `from` and `forEach` a million points took twice as long.
  for (let to = 0; to < count; to++) {
    const from = order[to] as number;
    sorted.codes[to] = codes[from] as number;
    sorted.x[to] = x[from] as number;
    sorted.y[to] = y[from] as number;
    sorted.owner[to] = owners[from] as number;
  }
  return sorted;
}

/** Where each of the codes in ascending order stands. */
function orderOf(codes: Uint32Array): Uint32Array {
  const order = new Uint32Array(codes.length);
  if (codes.length > CARRIED) {
    for (let index = 0; index < order.length; index++) order[index] = index;
    return order.sort((a, b) => (codes[a] as number) - (codes[b] as number));
  }
  // Sorting doubles that carry both the code and its place is several times faster than sorting by a comparator.
  const keys = new Float64Array(codes.length);
  for (let index = 0; index < keys.length; index++) keys[index] = (codes[index] as number) * CARRIED + index;
  keys.sort();
  for (let to = 0; to < order.length; to++) order[to] = (keys[to] as number) % CARRIED;
  return order;
}

/** The points of a room in one sense, each owned by its entry's row. */
export function indexSense(columns: EntryColumns, sense: Sense): PointIndex {
  const { offsets, values } = columns.wheres[sense];
  const { lon, lat } = columns.places;
  const owners = new Uint32Array(values.length);
  const spots = new Uint32Array(values.length);
  let count = 0;
  for (let row = 0; row < columns.count; row++) {
    const end = offsets[row + 1] as number;
    for (let index = offsets[row] as number; index < end; index++) {
      const place = values[index] as number;
      if (Number.isNaN(lon[place])) continue;
      owners[count] = row;
      spots[count++] = place;
    }
  }
  const lons = new Float64Array(count);
  const lats = new Float64Array(count);
  for (let index = 0; index < count; index++) {
    lons[index] = lon[spots[index] as number] as number;
    lats[index] = lat[spots[index] as number] as number;
  }
  return buildPointIndex(owners.subarray(0, count), lons, lats);
}
