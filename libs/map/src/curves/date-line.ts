import type { LonLat } from '../marks.js';

/**
 * Cuts a path whose longitudes run past ±180 into pieces that each lie between -180 and 180, ending and starting again
 * exactly on the date line.
 */
export function cutAtDateLine(path: readonly LonLat[]): LonLat[][] {
  const pieces: LonLat[][] = [];
  let piece: LonLat[] = [];
  let world = 0;
  path.forEach((point, index) => {
    const here = worldOf(point[0]);
    const before = path[index - 1];
    if (before !== undefined && here !== world) {
      const seam = Math.max(here, world) * 360 - 180;
      const share = (seam - before[0]) / (point[0] - before[0]);
      const lat = before[1] + share * (point[1] - before[1]);
      piece.push([seam - world * 360, lat]);
      pieces.push(piece);
      piece = [[seam - here * 360, lat]];
    }
    world = here;
    piece.push([point[0] - here * 360, point[1]]);
  });
  if (piece.length > 0) pieces.push(piece);
  return pieces.filter((part) => part.length > 1);
}

/** How many worlds east of the first one a longitude lies. */
function worldOf(lon: number): number {
  return Math.floor((lon + 180) / 360);
}
