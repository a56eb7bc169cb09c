import { lowerBound, tileCodes } from '../columns/morton.js';
import type { PointIndex } from '../columns/point-index.js';

/** Points of the owners that `mask` marks with more than 0. */
export interface PointPart {
  readonly points: PointIndex;
  readonly mask: Uint8Array | Uint32Array;
}

/** Called with a point's place in its index and the number of its part; its code would be an object of its own, if handed over. */
type Take = (points: PointIndex, at: number, part: number) => void;

/** The wanted points of a tile in ascending order of their codes, from all parts together; of equal codes the first part's. */
export function eachPoint(parts: readonly PointPart[], tile: { z: number; x: number; y: number }, take: Take): void {
  const [first, end] = tileCodes(tile.z, tile.x, tile.y);
  const cursors = parts.map(({ points }) => lowerBound(points.codes, first));
  const ends = parts.map(({ points }) => lowerBound(points.codes, end));
  for (;;) {
    let least = -1;
    let code = Number.POSITIVE_INFINITY;
    /** The least code of the other parts. */
    let next = Number.POSITIVE_INFINITY;
    for (let part = 0; part < parts.length; part++) {
      const at = cursors[part] as number;
      if (at >= (ends[part] as number)) continue;
      const candidate = (parts[part] as PointPart).points.codes[at] as number;
      if (candidate < code) {
        next = code;
        code = candidate;
        least = part;
      } else next = Math.min(next, candidate);
    }
    if (least < 0) return;
    cursors[least] = takeRun(parts[least] as PointPart, least, { from: cursors[least] as number, end: ends[least] as number, next }, take);
  }
}

/**
 * One part as long as it alone comes next: nearly all points of a map are in one part, and a million of them are gone
 * through for the world.
 *
 * @returns where it stopped
 */
function takeRun({ points, mask }: PointPart, part: number, run: { readonly from: number; readonly end: number; readonly next: number }, take: Take): number {
  const { codes, owner } = points;
  const { end, next } = run;
  let at = run.from;
  do {
    if ((mask[owner[at] as number] as number) > 0) take(points, at, part);
    at++;
  } while (at < end && (codes[at] as number) < next);
  return at;
}
