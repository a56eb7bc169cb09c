import { Layer, Source } from '@vis.gl/react-maplibre';
import type { FeatureCollection } from 'geojson';
import { memo, useMemo } from 'react';
import type { LonLat } from '../marks.js';
import type { MapPalette } from '../palette/index.js';
import { SLOTS } from './slots.js';

interface AreaLayersProps {
  readonly palette: MapPalette;
  /** Closed rings. */
  readonly rings: readonly (readonly LonLat[])[];
}

/** The areas that the filters keep to: over the land, under everything that is found in them. */
export const AreaLayers = memo(function AreaLayers({ palette, rings }: AreaLayersProps) {
  const shapes = useMemo(() => shapesOf(rings), [rings]);
  return (
    <Source id="areas" type="geojson" data={shapes} tolerance={0.1}>
      <Layer id="area-fill" type="fill" beforeId={SLOTS.links} paint={{ 'fill-color': palette.accent, 'fill-opacity': 0.1 }} />
      <Layer
        id="area-line"
        type="line"
        beforeId={SLOTS.links}
        layout={{ 'line-join': 'round' }}
        paint={{ 'line-color': palette.accent, 'line-width': 2, 'line-dasharray': [3, 2] }}
      />
    </Source>
  );
});

interface DraftLayersProps {
  readonly palette: MapPalette;
  readonly corners: readonly LonLat[];
  /** Where the pointer is; null for a finger, which hovers nowhere. */
  readonly pointer: LonLat | null;
}

/** An area being drawn: its corners, the line between them and on to the pointer. */
export function DraftLayers({ palette, corners, pointer }: DraftLayersProps) {
  const shapes = useMemo(() => draftOf(corners, pointer), [corners, pointer]);
  return (
    <Source id="draft" type="geojson" data={shapes} tolerance={0}>
      <Layer
        id="draft-fill"
        type="fill"
        filter={['==', ['geometry-type'], 'Polygon']}
        paint={{ 'fill-color': palette.accent, 'fill-opacity': 0.12 }}
      />
      <Layer
        id="draft-line"
        type="line"
        filter={['==', ['geometry-type'], 'LineString']}
        layout={{ 'line-join': 'round', 'line-cap': 'round' }}
        paint={{ 'line-color': palette.accent, 'line-width': 2 }}
      />
      <Layer
        id="draft-corners"
        type="circle"
        filter={['==', ['geometry-type'], 'Point']}
        paint={{
          'circle-radius': ['case', ['get', 'isFirst'], 7, 5],
          'circle-color': palette.halo,
          'circle-stroke-color': palette.accent,
          'circle-stroke-width': 2.5,
        }}
      />
    </Source>
  );
}

const plain = (points: readonly LonLat[]) => points.map(([lon, lat]) => [lon, lat]);

function shapesOf(rings: readonly (readonly LonLat[])[]): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: rings.map((ring) => ({ type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [plain(ring)] } })),
  };
}

function draftOf(corners: readonly LonLat[], pointer: LonLat | null): FeatureCollection {
  const line = pointer === null ? corners : [...corners, pointer];
  const [first] = corners;
  const features: FeatureCollection['features'] = corners.map((corner, index) => ({
    type: 'Feature',
    properties: { isFirst: index === 0 },
    geometry: { type: 'Point', coordinates: [...corner] },
  }));
  if (line.length > 1) features.push({ type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates: plain(line) } });
  if (line.length > 2 && first !== undefined) {
    features.push({ type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [plain([...line, first])] } });
  }
  return { type: 'FeatureCollection', features };
}
