import { lonLatOf, mercatorOf } from '../mercator.js';
import type { LonLat } from '../marks.js';

/** A quadratic arc in the Mercator square (whole world = 1 wide); x may leave 0..1 when the arc crosses the date line. */
export interface Arc {
  readonly start: readonly [x: number, y: number];
  readonly control: readonly [x: number, y: number];
  readonly end: readonly [x: number, y: number];
}

/** How far an arc swells from its chord, as a share of the chord's length. */
const SWELL = 0.17;
/** What each further lane between the same two ends adds to the swell. */
const LANE_SWELL = 0.09;
/** What a full spread adds to the swell, or takes from it. */
const SPREAD_SWELL = 0.11;
/** Even a chord that runs due south keeps this share of the swell, so that neighbours part. */
const LEAST_LEAN = 0.35;

/**
 * The gentle curve from one end to the other, by the shorter way around the world. Arcs rise towards the north like the
 * jets of a fountain, so that links leaving one place fan out instead of lying on each other.
 *
 * @param lane 0 for the only link between two ends, then 1, 2, 3... for further ones; they swell on alternate sides
 * @param spread from -1 to 1: how far it leans clockwise of its own way (on a map with north above), to part from neighbours
 */
export function arcBetween(from: LonLat, to: LonLat, lane = 0, spread = 0): Arc {
  const start = mercatorOf(from);
  const target = mercatorOf(to);
  const dx = shorterWay(target[0] - start[0]);
  const dy = target[1] - start[1];
  const length = Math.hypot(dx, dy);
  if (length === 0) return { start, control: start, end: start };
  const lean = Math.max(Math.abs(dx) / length, LEAST_LEAN);
  const side = dx < 0 ? -1 : 1;
  const swell = lane === 0 ? SWELL * lean : laneSwell(lane, SWELL * lean);
  // The control point of a quadratic stands twice as far from the chord as the curve itself.
  const reach = 2 * (swell * side - SPREAD_SWELL * spread);
  return {
    start,
    control: [start[0] + dx / 2 + dy * reach, insideWorld(start[1] + dy / 2 - dx * reach)],
    end: [start[0] + dx, start[1] + dy],
  };
}

/** Points along an arc, both ends included, as longitudes (unwrapped, may pass 180) and latitudes. */
export function pointsAlong(arc: Arc, segments = 32): LonLat[] {
  return Array.from({ length: segments + 1 }, (_, index) => lonLatOf(pointAt(arc, index / segments)));
}

/** The point of an arc at `t`, from 0 (start) to 1 (end). */
export function pointAt({ start, control, end }: Arc, t: number): readonly [number, number] {
  const before = (1 - t) ** 2;
  const middle = 2 * t * (1 - t);
  const after = t ** 2;
  return [
    before * start[0] + middle * control[0] + after * end[0],
    before * start[1] + middle * control[1] + after * end[1],
  ];
}

/** Beyond the edges of the square nothing can be drawn: an arc near a pole flattens against it. */
function insideWorld(y: number): number {
  return Math.min(0.998, Math.max(0.002, y));
}

function laneSwell(lane: number, first: number): number {
  const step = Math.ceil(lane / 2) * LANE_SWELL;
  return lane % 2 === 1 ? first - step - LANE_SWELL : first + step;
}

/** The same step across the world, brought between half a world west and half a world east. */
export function shorterWay(dx: number): number {
  return dx - Math.round(dx);
}
