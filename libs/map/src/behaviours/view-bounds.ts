import { HOME_STATE, isSameView, type MapState } from '../address/index.js';
import type { MapBounds } from '../marks.js';
import { lonLatOf, mercatorOf } from '../mercator.js';
import type { Box } from './flow-query.js';

/** The map of a usual screen, in pixels: what a view shows is told before there is any screen, and on paper. */
const USUAL = { width: 1030, height: 640 } as const;
const WORLD_PIXELS = 512;
/** A view as wide as that share of the world is one of the world. */
const WORLD_SHARE = 0.5;

/** What a view shows, in degrees; null for the whole world. */
export function viewBounds(state: MapState): MapBounds | null {
  const across = WORLD_PIXELS * 2 ** state.zoom;
  const width = USUAL.width / across;
  if (isSameView(state, HOME_STATE) || width > WORLD_SHARE) return null;
  const height = USUAL.height / across;
  const [x, y] = mercatorOf([state.lon, state.lat]);
  const inside = (value: number) => Math.min(0.999, Math.max(0.001, value));
  const [west, north] = lonLatOf([x - width / 2, inside(y - height / 2)]);
  const [east, south] = lonLatOf([x + width / 2, inside(y + height / 2)]);
  return { west: wrap(west), south, east: wrap(east), north };
}

/** The same as a box to ask links of. */
export function viewBox(state: MapState): Box {
  const bounds = viewBounds(state);
  return bounds === null ? [-180, -85, 180, 85] : [bounds.west, bounds.south, bounds.east, bounds.north];
}

function wrap(lon: number): number {
  return lon - Math.round(lon / 360) * 360;
}
