import type { ExpressionSpecification } from 'maplibre-gl';
import { Layer, Source } from '@vis.gl/react-maplibre';
import { COOPERATION_FORMS } from '@portulan/domain';
import { formColour, type MapPalette } from '../palette/index.js';
import type { Links } from '../links/index.js';
import { SLOTS } from './slots.js';

interface LinkLayersProps {
  readonly palette: MapPalette;
  /** Every link of the view. */
  readonly links: Links;
  /** The links of the place that is looked at, over the others; null when none is. */
  readonly lit: Links | null;
}

/** Layer that answers to the pointer: wider than what is seen. */
export const LINKS_TOUCH = 'links-touch';

/** Cooperation links: coloured by main form, as wide as they are many; the rest fades while one place is looked at. */
export function LinkLayers({ palette, links, lit }: LinkLayersProps) {
  const colour = colourByForm(palette);
  const isQuiet = lit !== null;
  return (
    <>
      <Source id="links" type="geojson" data={links} tolerance={0.1}>
        <Layer
          id="links-glow"
          type="line"
          beforeId={SLOTS.links}
          layout={{ ...LINK_LAYOUT, visibility: palette.glow > 0 ? 'visible' : 'none' }}
          paint={{
            'line-color': colour,
            'line-width': widths(3.2),
            'line-blur': widths(2.4),
            'line-opacity': isQuiet ? 0 : palette.glow,
          }}
        />
        <Layer
          id="links"
          type="line"
          beforeId={SLOTS.links}
          layout={LINK_LAYOUT}
          paint={{ 'line-color': colour, 'line-width': widths(1), 'line-opacity': isQuiet ? 0.08 : STRENGTH }}
        />
        <Layer id={LINKS_TOUCH} type="line" beforeId={SLOTS.links} paint={{ 'line-color': '#000', 'line-width': 11, 'line-opacity': 0 }} />
      </Source>
      <Source id="links-lit" type="geojson" data={lit ?? NO_LINKS} tolerance={0.1}>
        <Layer
          id="links-lit-glow"
          type="line"
          beforeId={SLOTS.links}
          layout={{ ...LINK_LAYOUT, visibility: palette.glow > 0 ? 'visible' : 'none' }}
          paint={{ 'line-color': colour, 'line-width': widths(4), 'line-blur': widths(3), 'line-opacity': palette.glow * 1.6 }}
        />
        <Layer
          id="links-lit"
          type="line"
          beforeId={SLOTS.links}
          layout={LINK_LAYOUT}
          paint={{ 'line-color': colour, 'line-width': widths(1.25), 'line-opacity': 0.95 }}
        />
      </Source>
    </>
  );
}

const NO_LINKS: Links = { type: 'FeatureCollection', features: [] };

const LINK_LAYOUT = {
  'line-cap': 'round',
  'line-join': 'round',
  'line-sort-key': ['get', 'count'] as ExpressionSpecification,
} as const;

/** Single links are a whisper, strong ones a voice: many thin lines must not drown the few that matter. */
const STRENGTH: ExpressionSpecification = ['interpolate', ['linear'], ['get', 'count'], 1, 0.5, 8, 0.68, 60, 0.85];

function widths(times: number): ExpressionSpecification {
  const width = (scale: number): ExpressionSpecification => ['*', ['get', 'width'], scale * times];
  return ['interpolate', ['linear'], ['zoom'], 1, width(0.7), 4, width(0.9), 8, width(1.3)];
}

/** The colour of each link, by its property `form`. */
export function colourByForm(palette: MapPalette): ExpressionSpecification {
  const pairs = COOPERATION_FORMS.flatMap((form) => [form, formColour(form, palette)]);
  return ['match', ['get', 'form'], ...pairs, palette.muted] as unknown as ExpressionSpecification;
}
