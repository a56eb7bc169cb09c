import type { FeatureCollection, Point } from 'geojson';

/** Pixels from the left upper corner of the map. */
export interface Screen {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where no name may lie, told from the middle of the view in pixels: how far off, and the room it takes there. */
export interface FenceProperties {
  readonly offset: readonly [number, number];
  /** Above, right, below, left: as paddings are told. */
  readonly padding: readonly [number, number, number, number];
}

/** Pixels: thin, as a map laid flat may show its world, fence included, side by side with itself. */
const EDGE = 6;
/** Pixels between a name and what lies over the map. */
const GAP = 2;

/**
 * What keeps the names of a map whole: along its edges, where they would be cut, and under what lies over it. Each part hangs on the
 * middle of the view, the one point that every projection shows.
 *
 * @param size of the map, in pixels
 * @param covered what lies over the map
 * @param middle longitude and latitude of the middle of the view
 */
export function labelFence(size: { readonly width: number; readonly height: number }, covered: readonly Screen[], middle: readonly [number, number]): FeatureCollection<Point, FenceProperties> {
  const { width, height } = size;
  const edges: Screen[] = [
    { left: -EDGE, top: 0, right: 0, bottom: height },
    { left: width, top: 0, right: width + EDGE, bottom: height },
    { left: 0, top: -EDGE, right: width, bottom: 0 },
    { left: 0, top: height, right: width, bottom: height + EDGE },
  ];
  const around = covered.map(({ left, top, right, bottom }) => ({ left: left - GAP, top: top - GAP, right: right + GAP, bottom: bottom + GAP }));
  return {
    type: 'FeatureCollection',
    features: [...edges, ...around].map(({ left, top, right, bottom }) => {
      const [across, down] = [(right - left) / 2, (bottom - top) / 2];
      return {
        type: 'Feature',
        properties: { offset: [(left + right - width) / 2, (top + bottom - height) / 2], padding: [down, across, down, across] },
        geometry: { type: 'Point', coordinates: [...middle] },
      };
    }),
  };
}
