import { apiPaths, TILE_MAX_ZOOM, type TileLayer } from '@portulan/contract';
import { Layer, Source } from '@vis.gl/react-maplibre';
import { memo } from 'react';
import type { MapPalette } from '../palette/index.js';
import { MAP_FONTS } from './fonts.js';
import { SLOTS } from './slots.js';

interface ClusterLayersProps {
  readonly layer: Exclude<TileLayer, 'cooperations'>;
  readonly palette: MapPalette;
  /** Filters and language, as the tiles take them. */
  readonly query: string;
  /** What is written already at the ends of links: an actor that is called as its town stands there, and says it no second time. */
  readonly written?: readonly string[];
}

const NOTHING: readonly string[] = [];

/** Name of the layer of clusters and entries that answers to the pointer. */
export function clustersTouch(layer: TileLayer): string {
  return `${layer}-touch`;
}

/** Actors or projects as dots, gathered with their count where they would touch. */
export const ClusterLayers = memo(function ClusterLayers({ layer, palette, query, written = NOTHING }: ClusterLayersProps) {
  const fill = palette[layer];
  return (
    <Source
      id={layer}
      type="vector"
      tiles={[`${location.origin}${apiPaths.tile(layer, '{z}', '{x}', '{y}')}${query === '' ? '' : `?${query}`}`]}
      maxzoom={TILE_MAX_ZOOM}
    >
      <Layer
        id={`${layer}-ring`}
        type="circle"
        source-layer={layer}
        beforeId={SLOTS.dots}
        filter={IS_CLUSTER}
        paint={{ 'circle-radius': ring(5), 'circle-color': fill, 'circle-opacity': 0.18 }}
      />
      <Layer
        id={`${layer}-dots`}
        type="circle"
        source-layer={layer}
        beforeId={SLOTS.dots}
        paint={{
          'circle-radius': ['case', IS_CLUSTER, ring(0), layer === 'actors' ? 5 : 5.5],
          'circle-color': fill,
          'circle-stroke-color': palette.halo,
          'circle-stroke-width': 1.5,
        }}
      />
      <Layer
        id={clustersTouch(layer)}
        type="circle"
        source-layer={layer}
        beforeId={SLOTS.dots}
        paint={{ 'circle-radius': ['case', IS_CLUSTER, ring(4), 12], 'circle-opacity': 0 }}
      />
      <Layer
        id={`${layer}-names`}
        type="symbol"
        source-layer={layer}
        beforeId={SLOTS.top}
        minzoom={6}
        filter={['all', ['!', IS_CLUSTER], ['!', ['in', ['get', 'label'], ['literal', [...written]]]]]}
        layout={{
          'text-field': ['get', 'label'],
          'text-font': [...MAP_FONTS.place],
          'text-size': 13,
          'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
          'text-radial-offset': 0.8,
          'text-max-width': 12,
        }}
        paint={{ 'text-color': palette.ink, 'text-halo-color': palette.halo, 'text-halo-width': 1.6 }}
      />
      <Layer
        id={`${layer}-counts`}
        type="symbol"
        source-layer={layer}
        beforeId={SLOTS.top}
        filter={IS_CLUSTER}
        layout={{
          'text-field': ['number-format', ['get', 'count'], {}],
          'text-font': [...MAP_FONTS.place],
          'text-size': 12,
          'text-allow-overlap': true,
          // As much room as its disc: names keep off.
          'text-padding': 9,
        }}
        paint={{ 'text-color': palette.raised }}
      />
    </Source>
  );
});

const IS_CLUSTER = ['>', ['coalesce', ['get', 'count'], 1], 1] as never;

const ring = (more: number) =>
  ['+', more, ['step', ['get', 'count'], 11, 10, 13, 100, 16, 1000, 20, 10000, 25]] as never;
