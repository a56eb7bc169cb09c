import type { EntryColumns, Sense } from './entry-columns.js';
import { projectPoint } from './mercator.js';
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

export function buildPointIndex(owners: ArrayLike<number>, lons: ArrayLike<number>, lats: ArrayLike<number>): PointIndex {
  const count = owners.length;
  const x = new Uint32Array(count);
  const y = new Uint32Array(count);
  // Sorting one array of doubles that carry code and position is several times faster than sorting by a comparator.
  const keys = new Float64Array(count);
  for (let index = 0; index < count; index++) {
    const point = projectPoint(lons[index] as number, lats[index] as number);
    x[index] = point.x;
    y[index] = point.y;
    const shift = 2 ** (32 - MORTON_BITS);
    keys[index] = mortonCode(Math.floor(point.x / shift), Math.floor(point.y / shift)) * 2 ** 21 + (index % 2 ** 21);
  }
  const order = count < 2 ** 21 ? ordered(keys) : orderedByCode(keys);
  const sorted: PointIndex = {
    codes: new Uint32Array(count),
    x: new Uint32Array(count),
    y: new Uint32Array(count),
    owner: new Uint32Array(count),
  };
  order.forEach((from, to) => {
    sorted.codes[to] = Math.floor((keys[from] as number) / 2 ** 21);
    sorted.x[to] = x[from] as number;
    sorted.y[to] = y[from] as number;
    sorted.owner[to] = owners[from] as number;
  });
  return sorted;
}

const ordered = (keys: Float64Array): Uint32Array => {
  const sorted = keys.slice().sort();
  return Uint32Array.from(sorted, (key) => key % 2 ** 21);
};

const orderedByCode = (keys: Float64Array): Uint32Array =>
  Uint32Array.from(keys, (_, index) => index).sort((a, b) => (keys[a] as number) - (keys[b] as number));

/** The points of a room in one sense, each owned by its entry's row. */
export function indexSense(columns: EntryColumns, sense: Sense): PointIndex {
  const lists = columns.points[sense];
  const { lon, lat } = columns.places;
  const owners = new Uint32Array(lists.values.length);
  for (let row = 0; row < columns.count; row++) owners.fill(row, lists.offsets[row], lists.offsets[row + 1]);
  const lons = Float64Array.from(lists.values, (point) => lon[point] as number);
  const lats = Float64Array.from(lists.values, (point) => lat[point] as number);
  return buildPointIndex(owners, lons, lats);
}
