import type { LonLat, MapBounds, MapLine, MapPoint } from '../marks.js';
import { mercatorOf } from '../mercator.js';
import { naturalEarthOf } from './natural-earth.js';

/** A picture of the whole world bends gently (Natural Earth); a close one is the same square as the living map (Mercator). */
export type FlatProjection = 'natural-earth' | 'mercator';

/** A rectangle of the projected world, in widths of the world. */
export interface Frame {
  readonly projection: FlatProjection;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Everything inhabited: Antarctica and the polar ice are left out, they would take a third of the picture. */
export const WORLD_FRAME: Frame = { projection: 'natural-earth', x: 0, y: -0.2515, width: 1, height: 0.44 };

/** Closer than this the outline of the picture would show its corners. */
const LEAST_WIDTH = 22 / 360;
const WIDEST_CLOSE_FRAME = 0.62;
const MARGIN = 0.14;

export function projectorOf(projection: FlatProjection): (point: LonLat) => readonly [number, number] {
  return projection === 'mercator' ? mercatorOf : naturalEarthOf;
}

/**
 * The frame that holds all marks with a margin, of the asked aspect (width over height); the world when they spread over it.
 */
export function frameMarks(points: readonly MapPoint[], lines: readonly MapLine[], aspect: number): Frame {
  const spots = [
    ...points.map(({ lon, lat }) => mercatorOf([lon, lat])),
    ...lines.flatMap(({ from, to }) => [mercatorOf(from), mercatorOf(to)]),
  ];
  if (spots.length === 0) return WORLD_FRAME;
  const span = narrowestSpan(spots.map(([x]) => x));
  const ys = spots.map(([, y]) => y);
  const top = Math.min(...ys);
  const bottom = Math.max(...ys);
  return grow({ west: span.west, width: span.width, top, height: bottom - top }, aspect);
}

/** The frame of a box given in degrees. */
export function frameBounds({ west, south, east, north }: MapBounds, aspect: number): Frame {
  const [left, top] = mercatorOf([west, north]);
  const [right, bottom] = mercatorOf([east < west ? east + 360 : east, south]);
  return grow({ west: left, width: right - left, top, height: bottom - top }, aspect, 0);
}

interface Box {
  readonly west: number;
  readonly width: number;
  readonly top: number;
  readonly height: number;
}

function grow({ west, width, top, height }: Box, aspect: number, margin = MARGIN): Frame {
  const roomy = 1 + 2 * margin;
  const wide = Math.max(width * roomy, height * roomy * aspect, LEAST_WIDTH);
  if (wide > WIDEST_CLOSE_FRAME) return WORLD_FRAME;
  const high = wide / aspect;
  return {
    projection: 'mercator',
    x: west + width / 2 - wide / 2,
    y: top + height / 2 - high / 2,
    width: wide,
    height: high,
  };
}

/** The shortest stretch of the round world that holds every x: the complement of the widest gap. */
function narrowestSpan(xs: readonly number[]): { west: number; width: number } {
  const sorted = [...xs].sort((a, b) => a - b);
  const gaps = sorted.map((x, index) => (sorted[index + 1] ?? (sorted[0] ?? 0) + 1) - x);
  const widest = gaps.indexOf(Math.max(...gaps));
  const west = sorted[(widest + 1) % sorted.length] ?? 0;
  return { west, width: 1 - (gaps[widest] ?? 0) };
}
