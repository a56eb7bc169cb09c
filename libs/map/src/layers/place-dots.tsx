import { apiPaths, TILE_MAX_ZOOM } from '@portulan/contract';
import { Layer, Source } from '@vis.gl/react-maplibre';
import { memo } from 'react';
import type { MapPalette } from '../palette/index.js';
import { SLOTS } from './slots.js';

interface PlaceDotsProps {
  readonly palette: MapPalette;
  /** Filters and language, as the tiles take them. */
  readonly query: string;
  /** One place is looked at: the others fade. */
  readonly isQuiet: boolean;
}

/** Layer that answers to the pointer. */
export const PLACES_TOUCH = 'places-touch';

/** From this zoom every place that has a link is shown, were its links too weak to be drawn. From farther they would be dust. */
const FROM_ZOOM = 5.4;

/** Every place that has links, small: the strongest are drawn over them with their names. */
export const PlaceDots = memo(function PlaceDots({ palette, query, isQuiet }: PlaceDotsProps) {
  return (
    <Source
      id="places"
      type="vector"
      tiles={[`${location.origin}${apiPaths.tile('cooperations', '{z}', '{x}', '{y}')}${query === '' ? '' : `?${query}`}`]}
      maxzoom={TILE_MAX_ZOOM}
    >
      <Layer
        id="places"
        type="circle"
        source-layer="cooperations"
        minzoom={FROM_ZOOM}
        beforeId={SLOTS.links}
        paint={{
          'circle-radius': ['interpolate', ['linear'], ['zoom'], FROM_ZOOM, 1.7, 8, 3.2],
          'circle-color': ['case', ['==', ['get', 'side'], 'french'], palette.ink, palette.halo],
          'circle-stroke-color': palette.ink,
          'circle-stroke-width': 1,
          'circle-opacity': isQuiet ? 0.2 : 0.75,
          'circle-stroke-opacity': isQuiet ? 0.2 : 0.75,
        }}
      />
      <Layer
        id={PLACES_TOUCH}
        type="circle"
        source-layer="cooperations"
        minzoom={FROM_ZOOM}
        beforeId={SLOTS.dots}
        paint={{ 'circle-radius': 9, 'circle-opacity': 0 }}
      />
    </Source>
  );
});
