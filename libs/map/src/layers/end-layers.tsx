import type { VariableAnchorOffsetCollectionSpecification } from 'maplibre-gl';
import { Layer, Source } from '@vis.gl/react-maplibre';
import { memo } from 'react';
import type { MapPalette } from '../palette/index.js';
import type { Ends } from '../links/index.js';
import { MAP_FONTS } from './fonts.js';
import { SLOTS } from './slots.js';

interface EndLayersProps {
  readonly palette: MapPalette;
  readonly ends: Ends;
  /** The places that are looked at, and those they are linked with: they keep their full strength. Null when none is. */
  readonly lit: { readonly refs: readonly string[]; readonly others: readonly string[] } | null;
  /** Clusters of actors or projects lie over the dots: where one does, the name stands farther off. */
  readonly areCovered?: boolean;
}

/** Layer that answers to the pointer: a dot is easier to hit than to see. */
export const ENDS_TOUCH = 'ends-touch';

/** The places at the ends of the links: full dots for the French side, rings for the partners, names where there is room. */
export const EndLayers = memo(function EndLayers({ palette, ends, lit, areCovered = false }: EndLayersProps) {
  const bright = lit === null ? null : [...new Set([...lit.refs, ...lit.others])];
  const strength = bright === null ? 1 : whenIn(bright, 1, 0.18);
  const isLit = whenIn(lit === null ? [] : lit.refs, true, false);
  return (
    <Source id="ends" type="geojson" data={ends}>
      <Layer
        id="ends"
        type="circle"
        beforeId={SLOTS.dots}
        layout={{ 'circle-sort-key': ['get', 'count'] }}
        paint={{
          'circle-radius': RADIUS,
          'circle-color': ['case', isLit, palette.accent, ['==', ['get', 'side'], 'french'], palette.ink, palette.halo],
          'circle-stroke-color': ['case', isLit, palette.accent, ['==', ['get', 'side'], 'french'], palette.halo, palette.ink],
          'circle-stroke-width': ['case', ['==', ['get', 'side'], 'french'], 1.2, 1.6],
          'circle-opacity': strength,
          'circle-stroke-opacity': strength,
        }}
      />
      <Layer id={ENDS_TOUCH} type="circle" beforeId={SLOTS.dots} paint={{ 'circle-radius': 13, 'circle-opacity': 0 }} />
      <Layer
        id="ends-names"
        type="symbol"
        beforeId={SLOTS.top}
        filter={bright === null ? ['all'] : whenIn(bright, true, false)}
        layout={{
          'text-field': ['get', 'name'],
          'text-font': [...MAP_FONTS.place],
          'text-size': ['interpolate', ['linear'], ['zoom'], 1, 11.5, 6, 14],
          'text-variable-anchor-offset': areCovered ? [...BESIDE, ...FARTHER] : BESIDE,
          'text-justify': 'auto',
          'text-max-width': 9,
          'text-padding': 3,
          'symbol-sort-key': ['-', 0, ['get', 'count']],
        }}
        paint={{ 'text-color': palette.ink, 'text-halo-color': palette.halo, 'text-halo-width': 1.6, 'text-halo-blur': 0.4 }}
      />
    </Source>
  );
});

/** On each side of a dot, so many letters off. */
const around = (off: number) => ['top', [0, off], 'left', [off, 0], 'right', [-off, 0], 'bottom', [0, -off]] as VariableAnchorOffsetCollectionSpecification;
const BESIDE = around(0.65);
const FARTHER = around(1.9);

const RADIUS = [
  'interpolate',
  ['linear'],
  ['zoom'],
  1,
  ['+', 1.9, ['*', 0.14, ['sqrt', ['get', 'count']]]],
  6,
  ['+', 3.4, ['*', 0.36, ['sqrt', ['get', 'count']]]],
] as const as never;

function whenIn<Value>(refs: readonly string[], yes: Value, no: Value) {
  return ['match', ['get', 'ref'], refs.length === 0 ? [''] : [...refs], yes, no] as never;
}
