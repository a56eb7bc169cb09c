import { arcBetween, cutAtDateLine, pointAt, pointsAlong, type Arc } from '../curves/index.js';
import type { MapLine } from '../marks.js';
import { projectorOf, type Frame } from './frame.js';
import { lonLatOf } from '../mercator.js';

/** Units of the drawing: the world is this wide in every picture and in the outline files. */
export const WORLD_UNITS = 8000;

/** The path of one link in the units of the picture. */
export function linePath(line: MapLine, lane: number, frame: Frame): string {
  const arc = arcBetween(line.from, line.to, lane);
  if (frame.projection === 'mercator') return worldsOf(frame).map((world) => quadratic(arc, world)).join('');
  const crosses = arc.end[0] < 0 || arc.end[0] > 1 || arc.start[0] < 0 || arc.start[0] > 1;
  return crosses ? polylines(arc) : naturalQuadratic(arc);
}

/** How many worlds to shift marks by so that a frame across the date line is filled on both sides. */
export function worldsOf({ x, width }: Frame): number[] {
  const worlds = [0];
  if (x < 0) worlds.push(-1);
  if (x + width > 1) worlds.push(1);
  return worlds;
}

/** A spot of the picture: a whole or half unit is finer than any screen. */
export function spotOf(x: number, y: number): string {
  return `${round(x * WORLD_UNITS)} ${round(y * WORLD_UNITS)}`;
}

function round(units: number): number {
  return Math.round(units * 10) / 10;
}

function quadratic({ start, control, end }: Arc, world: number): string {
  return `M${spotOf(start[0] + world, start[1])}Q${spotOf(control[0] + world, control[1])} ${spotOf(end[0] + world, end[1])}`;
}

/** In a bent projection the arc is the quadratic through the projected start, middle and end. */
function naturalQuadratic(arc: Arc): string {
  const project = projectorOf('natural-earth');
  const start = project(lonLatOf(arc.start));
  const middle = project(lonLatOf(pointAt(arc, 0.5)));
  const end = project(lonLatOf(arc.end));
  const control = [2 * middle[0] - (start[0] + end[0]) / 2, 2 * middle[1] - (start[1] + end[1]) / 2] as const;
  return quadratic({ start, control, end }, 0);
}

function polylines(arc: Arc): string {
  const project = projectorOf('natural-earth');
  return cutAtDateLine(pointsAlong(arc, 20))
    .map((piece) => `M${piece.map((point) => spotOf(...project(point))).join('L')}`)
    .join('');
}
