import { lowerBound, tileCodes } from '../columns/morton.js';
import type { PointIndex } from '../columns/point-index.js';

/** Points of the owners that `mask` marks with more than 0. */
export interface PointPart {
  readonly points: PointIndex;
  readonly mask: Uint8Array | Uint32Array;
}

/** The wanted points of a tile in ascending order of their codes, from all parts together. */
export function eachPoint(
  parts: readonly PointPart[],
  tile: { z: number; x: number; y: number },
  take: (points: PointIndex, at: number, code: number, part: number) => void,
): void {
  const [first, end] = tileCodes(tile.z, tile.x, tile.y);
  const next = ({ points: { codes, owner }, mask }: PointPart, from: number) => {
    let at = from;
    while (at < codes.length && (codes[at] as number) < end && !mask[owner[at] as number]) at++;
    return at < codes.length && (codes[at] as number) < end ? at : -1;
  };
  const cursors = parts.map((part) => next(part, lowerBound(part.points.codes, first)));
  for (;;) {
    let least = -1;
    let code = Number.POSITIVE_INFINITY;
    for (let part = 0; part < parts.length; part++) {
      const at = cursors[part] as number;
      if (at < 0) continue;
      const candidate = (parts[part] as PointPart).points.codes[at] as number;
      if (candidate >= code) continue;
      least = part;
      code = candidate;
    }
    if (least < 0) return;
    const part = parts[least] as PointPart;
    const at = cursors[least] as number;
    take(part.points, at, code, least);
    cursors[least] = next(part, at + 1);
  }
}
