import type { ExpressionSpecification } from 'maplibre-gl';
import { Layer, Source } from '@vis.gl/react-maplibre';
import { useMemo } from 'react';
import { FADE_MILLISECONDS } from '../behaviours/index.js';
import { piecesOf, PIECES, type Links } from '../links/index.js';
import type { LinkStroke } from '../palette/index.js';
import { strengthAt, withStrength, type Growth } from './link-shade.js';
import { SLOTS } from './slots.js';

interface DashedLinksProps {
  /** Of the source and, with a tone behind, of its layers. */
  readonly name: string;
  /** Links of any tone: those of other strokes are not drawn here. */
  readonly links: Links;
  readonly strokes: readonly LinkStroke[];
  readonly width: ExpressionSpecification;
  readonly opacity: number;
  readonly growth?: Growth;
}

/** What a dash of the legend is on the map, in widths of the line: a thin line needs room between its dashes. */
const DASH_SCALE = 1.5;

/**
 * Links with dashes. The engine measures dashes by the length of each whole line where it shades along it, and from near a dash would
 * then be longer than the screen: these links are cut in parts instead, each of even strength, whose dashes are the same anywhere.
 */
export function DashedLinks({ name, links, strokes, width, opacity, growth }: DashedLinksProps) {
  const pieces = useMemo(() => {
    const tones = new Set(strokes.map(({ tone }) => tone));
    return piecesOf({ ...links, features: links.features.filter(({ properties }) => tones.has(properties.tone)) });
  }, [links, strokes]);
  return (
    <Source id={name} type="geojson" data={pieces} tolerance={0.1}>
      {strokes.map(({ tone, colour, dash }) => (
        <Layer
          key={tone}
          id={`${name}-${tone}`}
          type="line"
          beforeId={SLOTS.links}
          filter={['==', ['get', 'tone'], tone]}
          layout={{ 'line-cap': 'butt', 'line-join': 'round', 'line-sort-key': ['get', 'count'] as ExpressionSpecification }}
          paint={{
            'line-color': colourOfPieces(colour, growth),
            'line-width': width,
            'line-dasharray': (dash ?? []).map((part) => part * DASH_SCALE),
            'line-opacity': opacity,
            'line-opacity-transition': { duration: FADE_MILLISECONDS, delay: 0 },
          }}
        />
      ))}
    </Source>
  );
}

/** As strong as the shade along a link is in the middle of each part; nothing where it has not grown yet. */
function colourOfPieces(colour: string, { share, fromPartner }: Growth = { share: 1, fromPartner: false }): ExpressionSpecification {
  const parts = Array.from({ length: PIECES }, (_, piece) => piece / PIECES);
  const isGrown = (at: number) => (fromPartner ? at + 1 / PIECES > 1 - share : at < share);
  const steps = parts.slice(1).flatMap((at) => [at, withStrength(colour, isGrown(at) ? strengthAt(at + 0.5 / PIECES) : 0)]);
  return ['step', ['get', 'at'], withStrength(colour, isGrown(0) ? strengthAt(0.5 / PIECES) : 0), ...steps] as unknown as ExpressionSpecification;
}
