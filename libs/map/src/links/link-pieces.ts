import type { FeatureCollection, LineString } from 'geojson';
import type { Links, LinkProperties } from './flow-shapes.js';

/** A part of a link, of even strength. */
export interface PieceProperties extends LinkProperties {
  /** Where it begins on its link, from 0 at the French end to 1. */
  readonly at: number;
}
export type Pieces = FeatureCollection<LineString, PieceProperties>;

/** How many parts a link is cut in, when nothing can be shaded along it. */
export const PIECES = 6;

/** Links cut in as many parts each, from the French end to the partner; each takes up where the one before ended. */
export function piecesOf({ features }: Links): Pieces {
  return {
    type: 'FeatureCollection',
    features: features.flatMap(({ properties, geometry: { coordinates } }) =>
      Array.from({ length: PIECES }, (_, piece) => {
        const ends = [piece, piece + 1].map((end) => Math.round((end * (coordinates.length - 1)) / PIECES)) as [number, number];
        return {
          type: 'Feature' as const,
          properties: { ...properties, at: piece / PIECES },
          geometry: { type: 'LineString' as const, coordinates: coordinates.slice(ends[0], ends[1] + 1) },
        };
      }),
    ),
  };
}
