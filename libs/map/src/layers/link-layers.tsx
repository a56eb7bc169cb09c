import type { ExpressionSpecification } from 'maplibre-gl';
import { Layer, Source } from '@vis.gl/react-maplibre';
import { COOPERATION_FORMS } from '@portulan/domain';
import { memo, useEffect, useMemo, useState } from 'react';
import { FADE_MILLISECONDS, useGrowth, type Generation } from '../behaviours/index.js';
import { EDGE_OPACITY, formColour, LINK_OPACITY, linkStrokes, type LinkStroke, type MapPalette } from '../palette/index.js';
import type { Links } from '../links/index.js';
import { DashedLinks } from './dashed-links.js';
import { shadeAlong, type Growth } from './link-shade.js';
import { SLOTS } from './slots.js';

interface LinkLayersProps {
  readonly palette: MapPalette;
  /** Every link of the view. */
  readonly links: Generation<Links>;
  /** A place is looked at: these fade behind its own. */
  readonly isQuiet: boolean;
  /** Countries are shaded: each link then runs in an edge of its own. */
  readonly areEdged?: boolean;
}

/** Layers that answer to the pointer, one for each generation: wider than what is seen. */
export const LINKS_TOUCH = ['links-touch-a', 'links-touch-b'] as const;

/**
 * Cooperation links: coloured by what their tone tells, as wide as they are many, strong at their French end and lighter towards
 * the partner. They come and go softly.
 */
export const LinkLayers = memo(function LinkLayers({ palette, links: { slot, value, isLeaving }, isQuiet, areEdged = false }: LinkLayersProps) {
  const isIn = useAfterFirstFrame() && !isLeaving;
  const opacity = isIn ? (isQuiet ? 0.07 : LINK_OPACITY) : 0;
  const strokes = useMemo(() => strokesOf(value, palette), [value, palette]);
  const dashed = useMemo(() => strokes.filter(({ dash }) => dash !== null), [strokes]);
  return (
    <>
      <Source id={`links-${slot}`} type="geojson" data={value} tolerance={0.1} lineMetrics>
        <Layer
          id={`links-glow-${slot}`}
          type="line"
          beforeId={SLOTS.links}
          layout={{ ...LINK_LAYOUT, visibility: palette.glow > 0 ? 'visible' : 'none' }}
          paint={{
            'line-color': colourByTone(palette),
            'line-width': widths(3.2),
            'line-blur': widths(2.4),
            'line-opacity': isIn && !isQuiet ? palette.glow : 0,
            'line-opacity-transition': FADE,
          }}
        />
        <Layer id={`links-edge-${slot}`} type="line" beforeId={SLOTS.links} layout={edgeLayout(areEdged)} paint={edgePaint(palette, 1, isIn && !isQuiet)} />
        {strokes.filter(({ dash }) => dash === null).map((stroke) => (
          <Layer
            key={stroke.tone}
            id={`links-${slot}-${stroke.tone}`}
            type="line"
            beforeId={SLOTS.links}
            filter={['==', ['get', 'tone'], stroke.tone]}
            layout={LINK_LAYOUT}
            paint={{ ...paintOf(stroke, 1), 'line-opacity': opacity, 'line-opacity-transition': FADE }}
          />
        ))}
        {isLeaving ? null : (
          <Layer
            id={`links-touch-${slot}`}
            type="line"
            beforeId={SLOTS.links}
            paint={{ 'line-color': '#000', 'line-width': 11, 'line-opacity': 0 }}
          />
        )}
      </Source>
      <DashedLinks name={`links-dashed-${slot}`} links={value} strokes={dashed} width={widths(1)} opacity={opacity} />
    </>
  );
});

interface LitLayersProps {
  readonly palette: MapPalette;
  /** The links of the places that are looked at, over the others; null when none is. */
  readonly links: Links | null;
  /** What they are the links of: when it changes, they spread out anew. */
  readonly spreadsFrom: unknown;
  /** They spread out from their partner, not from their French end. */
  readonly isFromPartner: boolean;
  readonly isStill: boolean;
  readonly areEdged: boolean;
}

/**
 * The links of what is looked at: they spread out from it, by their shade alone, their shape staying where it is. Each step is
 * drawn here, so that nothing else of the map is drawn again for it.
 */
export const LitLayers = memo(function LitLayers({ palette, links, spreadsFrom, isFromPartner, isStill, areEdged }: LitLayersProps) {
  const growth: Growth = { share: useGrowth(spreadsFrom, isStill), fromPartner: isFromPartner };
  const strokes = useMemo(() => (links === null ? [] : strokesOf(links, palette)), [links, palette]);
  const dashed = useMemo(() => strokes.filter(({ dash }) => dash !== null), [strokes]);
  return (
    <>
      <Source id="links-lit" type="geojson" data={links ?? NO_LINKS} tolerance={0.1} lineMetrics>
        <Layer
          id="links-lit-glow"
          type="line"
          beforeId={SLOTS.links}
          layout={{ ...LINK_LAYOUT, visibility: palette.glow > 0 ? 'visible' : 'none' }}
          paint={{
            'line-color': colourByTone(palette),
            'line-width': widths(4),
            'line-blur': widths(3),
            'line-opacity': palette.glow * 1.6 * growth.share,
          }}
        />
        <Layer id="links-lit-edge" type="line" beforeId={SLOTS.links} layout={edgeLayout(areEdged)} paint={edgePaint(palette, 1.3, growth.share >= 1)} />
        {strokes.filter(({ dash }) => dash === null).map((stroke) => (
          <Layer
            key={stroke.tone}
            id={`links-lit-${stroke.tone}`}
            type="line"
            beforeId={SLOTS.links}
            filter={['==', ['get', 'tone'], stroke.tone]}
            layout={LINK_LAYOUT}
            paint={paintOf(stroke, 1.3, growth)}
          />
        ))}
      </Source>
      <DashedLinks name="links-lit-dashed" links={links ?? NO_LINKS} strokes={dashed} width={widths(1.3)} opacity={1} growth={growth} />
    </>
  );
});

/** Both edges of a link together. */
const EDGE_PIXELS = 2.4;

const NO_LINKS: Links = { type: 'FeatureCollection', features: [] };
const FADE = { duration: FADE_MILLISECONDS, delay: 0 };

const LINK_LAYOUT = {
  'line-cap': 'round',
  'line-join': 'round',
  'line-sort-key': ['get', 'count'] as ExpressionSpecification,
} as const;

function paintOf({ colour }: LinkStroke, times: number, growth?: Growth) {
  return { 'line-gradient': shadeAlong(colour, growth), 'line-width': widths(times) };
}

/** Always there, under the strokes: a layer that came later would lie over them. */
const edgeLayout = (areEdged: boolean) => ({ ...LINK_LAYOUT, visibility: areEdged ? 'visible' : 'none' }) as const;

/** What parts a link from a shaded country, however dark or bright: a thin edge in the colour that names stand out by. */
function edgePaint(palette: MapPalette, times: number, isShown: boolean) {
  return {
    'line-color': palette.halo,
    'line-width': widths(times, EDGE_PIXELS),
    'line-opacity': isShown ? EDGE_OPACITY : 0,
    'line-opacity-transition': FADE,
  };
}

/** Only the strokes that are on the map: each is a layer of its own. */
function strokesOf({ features }: Links, palette: MapPalette): readonly LinkStroke[] {
  const tones = new Set(features.map(({ properties }) => properties.tone));
  return linkStrokes(palette).filter(({ tone }) => tones.has(tone));
}

/** False in the frame that brings something, true afterwards: what starts from nothing can then be seen to come. */
function useAfterFirstFrame(): boolean {
  const [isAfter, setAfter] = useState(false);
  useEffect(() => {
    const frame = requestAnimationFrame(() => setAfter(true));
    return () => cancelAnimationFrame(frame);
  }, []);
  return isAfter;
}

/**
 * As wide as the globe is large: on a telephone, where it is drawn half the size with as many links, they are half as wide.
 *
 * @param more pixels on top, at any zoom
 */
function widths(times: number, more = 0): ExpressionSpecification {
  const width = (scale: number): ExpressionSpecification => ['+', ['*', ['get', 'width'], scale * times], more];
  return ['interpolate', ['linear'], ['zoom'], 1.2, width(0.38), 2.2, width(0.58), 3, width(0.65), 5, width(0.7), 8, width(1.25)];
}

function colourByTone(palette: MapPalette): ExpressionSpecification {
  const pairs = linkStrokes(palette).flatMap(({ tone, colour }) => [tone, colour]);
  return ['match', ['get', 'tone'], ...pairs, palette.muted] as unknown as ExpressionSpecification;
}

/** The colour of each link, by its property `form`. */
export function colourByForm(palette: MapPalette): ExpressionSpecification {
  const pairs = COOPERATION_FORMS.flatMap((form) => [form, formColour(form, palette)]);
  return ['match', ['get', 'form'], ...pairs, palette.muted] as unknown as ExpressionSpecification;
}
