import { Layer, Source } from '@vis.gl/react-maplibre';
import type { FeatureCollection } from 'geojson';
import { useMemo } from 'react';
import { arcBetween, laneOf, pointsAlong } from '../curves/index.js';
import type { MapLine, MapPoint } from '../marks.js';
import { LINK_OPACITY, type MapPalette } from '../palette/index.js';
import { widthOf } from '../links/index.js';
import { MAP_FONTS } from './fonts.js';
import { colourByForm } from './link-layers.js';
import { SLOTS } from './slots.js';

interface MarkLayersProps {
  readonly palette: MapPalette;
  readonly points: readonly MapPoint[];
  readonly lines: readonly MapLine[];
  /** The point to bring out. */
  readonly chosen?: string | null;
}

/** Layer of points that answers to the pointer. */
export const MARKS_TOUCH = 'marks-touch';

/** The points and links a page gives by hand: those of an entry, or of one page of results. */
export function MarkLayers({ palette, points, lines, chosen = null }: MarkLayersProps) {
  const curves = useMemo(() => curvesOf(lines), [lines]);
  const dots = useMemo(() => dotsOf(points), [points]);
  return (
    <>
      <Source id="mark-lines" type="geojson" data={curves} tolerance={0.1}>
        <Layer
          id="mark-lines"
          type="line"
          beforeId={SLOTS.links}
          layout={{ 'line-cap': 'round', 'line-join': 'round' }}
          paint={{ 'line-color': colourByForm(palette), 'line-width': ['+', 0.6, ['get', 'width']], 'line-opacity': LINK_OPACITY }}
        />
      </Source>
      <Source id="marks" type="geojson" data={dots}>
        <Layer
          id="marks"
          type="circle"
          beforeId={SLOTS.dots}
          paint={{
            'circle-radius': ['case', ['==', ['get', 'id'], chosen ?? ''], 8, 5],
            'circle-color': ['case', ['==', ['get', 'id'], chosen ?? ''], palette.accent, palette.ink],
            'circle-stroke-color': palette.halo,
            'circle-stroke-width': 2,
          }}
        />
        <Layer id={MARKS_TOUCH} type="circle" beforeId={SLOTS.dots} paint={{ 'circle-radius': 13, 'circle-opacity': 0 }} />
        <Layer
          id="mark-names"
          type="symbol"
          layout={{
            'text-field': ['get', 'label'],
            'text-font': [...MAP_FONTS.place],
            'text-size': 13.5,
            'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
            'text-radial-offset': 0.8,
            'text-justify': 'auto',
            'text-max-width': 12,
          }}
          paint={{ 'text-color': palette.ink, 'text-halo-color': palette.halo, 'text-halo-width': 1.8 }}
        />
      </Source>
    </>
  );
}

function curvesOf(lines: readonly MapLine[]): FeatureCollection {
  const lanes = laneOf(lines.map(({ from, to }) => ({ from: from.join(), to: to.join() })));
  return {
    type: 'FeatureCollection',
    features: lines.map(({ id, from, to, form, count = 1 }, index) => ({
      type: 'Feature',
      properties: { id, form, width: widthOf(count) },
      geometry: {
        type: 'LineString',
        coordinates: pointsAlong(arcBetween(from, to, lanes[index] ?? 0)).map((point) => [...point]),
      },
    })),
  };
}

function dotsOf(points: readonly MapPoint[]): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: points.map(({ id, label, lon, lat, url }) => ({
      type: 'Feature',
      properties: { id, label, url: url ?? null },
      geometry: { type: 'Point', coordinates: [lon, lat] },
    })),
  };
}
