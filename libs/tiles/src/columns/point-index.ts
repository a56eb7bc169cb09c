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
  const placed = spots.subarray(0, count);
  return buildPointIndex(owners.subarray(0, count), Float64Array.from(placed, (place) => lon[place] as number), Float64Array.from(placed, (place) => lat[place] as number));
}
