import { inkOn } from '@portulan/ui';
import { Layer, Source } from '@vis.gl/react-maplibre';
import type { FeatureCollection } from 'geojson';
import { memo, useMemo } from 'react';
import { pinColour, type MapPalette } from '../palette/index.js';
import { MAP_FONTS } from './fonts.js';
import { SLOTS } from './slots.js';

/** A pinned place whose spot is known (degrees), and its rank among the pinned ones, from 0. */
export interface PinSpot {
  readonly ref: string;
  readonly rank: number;
  readonly lon: number;
  readonly lat: number;
}

interface PinLayersProps {
  readonly palette: MapPalette;
  readonly pins: readonly PinSpot[];
  /** Several places are pinned: each bears its number and its colour. */
  readonly areSeveral: boolean;
}

/** The pinned places, over everything: one ringed, in the accent of what is chosen; several by number and colour. */
export const PinLayers = memo(function PinLayers({ palette, pins, areSeveral }: PinLayersProps) {
  const data = useMemo(() => pinsOf(pins, palette, areSeveral), [pins, palette, areSeveral]);
  return (
    <Source id="pins" type="geojson" data={data}>
      {areSeveral ? null : (
        <Layer
          id="pins-ring"
          type="circle"
          beforeId={SLOTS.top}
          paint={{
            'circle-radius': 12,
            'circle-color': palette.halo,
            'circle-opacity': 0.6,
            'circle-stroke-color': palette.accent,
            'circle-stroke-width': 2,
          }}
        />
      )}
      <Layer
        id="pins"
        type="circle"
        beforeId={SLOTS.top}
        paint={{
          'circle-radius': areSeveral ? 10 : 6,
          'circle-color': ['get', 'colour'],
          'circle-stroke-color': palette.halo,
          'circle-stroke-width': 2.5,
        }}
      />
      <Layer
        id="pin-numbers"
        type="symbol"
        beforeId={SLOTS.top}
        layout={{
          'text-field': areSeveral ? ['get', 'number'] : '',
          'text-font': [...MAP_FONTS.place],
          'text-size': 13,
          'text-allow-overlap': true,
          'text-ignore-placement': true,
        }}
        paint={{ 'text-color': ['get', 'ink'] }}
      />
    </Source>
  );
});

function pinsOf(pins: readonly PinSpot[], palette: MapPalette, areSeveral: boolean): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: pins.map(({ rank, lon, lat }) => {
      const colour = areSeveral ? pinColour(rank, palette) : palette.accent;
      return {
        type: 'Feature',
        properties: { number: String(rank + 1), colour, ink: inkOn(colour) },
        geometry: { type: 'Point', coordinates: [lon, lat] },
      };
    }),
  };
}
