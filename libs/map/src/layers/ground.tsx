import type { ExpressionSpecification } from 'maplibre-gl';
import type { Lang } from '@portulan/contract';
import { Layer, Source } from '@vis.gl/react-maplibre';
import { memo } from 'react';
import { GROUND_MAX_ZOOM, groundTiles, loadRhumbs } from '../basemap/index.js';
import { GROUND_SOURCE, LAND_LAYER, useLoaded, useOwnStyle } from '../behaviours/index.js';
import type { MapPalette } from '../palette/index.js';
import { FRENCH_LANDS } from './french-lands.js';
import { CountryNames, SeaNames } from './names.js';
import { SLOTS } from './slots.js';

const NONE: readonly string[] = [];

interface GroundProps {
  readonly palette: MapPalette;
  readonly lang: Lang;
  /** Countries lit up: their ISO codes. */
  readonly lit?: readonly string[];
  /** Countries that bear a name of their own at this time, as ends of links. */
  readonly named: readonly string[];
  /** Without the names of seas and countries, on small maps. */
  readonly isBare?: boolean;
  /** Countries are shaded by figures. */
  readonly areShaded?: boolean;
}

/** What everything lies on: the base map of the deployer, where there is one, else ours. */
export const Ground = memo(function Ground(props: GroundProps) {
  const { state } = useOwnStyle();
  return (
    <>
      <Source id={GROUND_SOURCE} type="vector" tiles={groundTiles()} maxzoom={GROUND_MAX_ZOOM} />
      {state === 'here' ? <LitCountries {...props} /> : <OurGround {...props} />}
    </>
  );
});

/** What all layers of the ground share; the part of the land that one draws is its `source-layer`. */
const LAND = { source: GROUND_SOURCE, 'source-layer': 'land' } as const;
const COAST = { source: GROUND_SOURCE, 'source-layer': 'coast' } as const;
const COUNTRIES = { source: GROUND_SOURCE, 'source-layer': 'countries' } as const;
const BORDERS = { source: GROUND_SOURCE, 'source-layer': 'borders' } as const;
const DISPUTED = { source: GROUND_SOURCE, 'source-layer': 'disputed' } as const;

/** On a base map of the deployer only the countries that are looked at are ours. */
function LitCountries({ palette, lit = NONE }: GroundProps) {
  return (
    <Layer
      {...COUNTRIES}
      id="country-lit"
      type="fill"
      beforeId={SLOTS.lines}
      filter={['in', ['get', 'code'], ['literal', [...lit]]]}
      paint={{ 'fill-color': palette.accent, 'fill-opacity': 0.16 }}
    />
  );
}

/** Sea, the web of rhumb lines, shallows, land, borders, names. */
function OurGround(props: GroundProps) {
  const { palette, lang, named, isBare = false, areShaded = false } = props;
  const rhumbs = useLoaded(loadRhumbs);
  const borderWidth = ['interpolate', ['linear'], ['zoom'], 1, 0.5, 6, 1.2] as ExpressionSpecification;
  return (
    <>
      <Layer id="sea" type="background" beforeId={SLOTS.sea} paint={{ 'background-color': palette.sea }} />
      {rhumbs === null ? null : (
        <Source id="rhumbs" type="geojson" data={rhumbs} tolerance={0.2}>
          <Layer
            id="rhumbs"
            type="line"
            beforeId={SLOTS.sea}
            paint={{ 'line-color': palette.rhumb, 'line-width': ['interpolate', ['linear'], ['zoom'], 1, 0.7, 6, 1] }}
          />
        </Source>
      )}
      <Coast palette={palette} />
      <Layer {...LAND} id={LAND_LAYER} type="fill" beforeId={SLOTS.ground} paint={{ 'fill-color': palette.land, 'fill-antialias': false }} />
      <Layer
        {...COUNTRIES}
        id="home-land"
        type="fill"
        beforeId={SLOTS.ground}
        filter={['in', ['get', 'code'], ['literal', [...FRENCH_LANDS]]]}
        paint={{ 'fill-color': palette.homeLand, 'fill-antialias': false }}
      />
      <LitCountries {...props} />
      <Layer
        {...BORDERS}
        id="borders"
        type="line"
        beforeId={SLOTS.lines}
        layout={{ 'line-join': 'round' }}
        paint={{ 'line-color': palette.border, 'line-width': borderWidth }}
      />
      <Layer
        {...DISPUTED}
        id="disputed"
        type="line"
        beforeId={SLOTS.lines}
        paint={{ 'line-color': palette.border, 'line-width': borderWidth, 'line-dasharray': [3, 3] }}
      />
      {isBare ? null : <SeaNames palette={palette} lang={lang} />}
      <CountryNames palette={palette} lang={lang} without={named} areShaded={areShaded} />
    </>
  );
}

/** How far the shading of each line of soundings reaches from the coast, in pixels from afar and near, and how strong it is. */
const SOUNDINGS = [
  { far: 16, near: 46, opacity: 0.13 },
  { far: 9, near: 26, opacity: 0.16 },
  { far: 4, near: 12, opacity: 0.22 },
] as const;

/**
 * The sea along the coast, in tones that deepen away from it as engravers drew it, under the land, which covers its inner half; and
 * over the land the line of the coast itself.
 */
function Coast({ palette }: Pick<GroundProps, 'palette'>) {
  return (
    <>
      {SOUNDINGS.map(({ far, near, opacity }) => (
        <Layer
          {...COAST}
          key={far}
          id={`shallows-${far}`}
          type="line"
          beforeId={SLOTS.ground}
          layout={{ 'line-join': 'round', 'line-cap': 'round' }}
          paint={{
            'line-color': palette.shallows,
            'line-opacity': opacity,
            'line-width': ['interpolate', ['exponential', 1.4], ['zoom'], 1, far * 0.6, 6, near],
            'line-blur': ['interpolate', ['exponential', 1.4], ['zoom'], 1, far * 0.35, 6, near * 0.5],
          }}
        />
      ))}
      <Layer
        {...COAST}
        id="coast"
        type="line"
        beforeId={SLOTS.lines}
        layout={{ 'line-join': 'round' }}
        paint={{ 'line-color': palette.coast, 'line-width': ['interpolate', ['linear'], ['zoom'], 1, 0.6, 6, 1.1] }}
      />
    </>
  );
}
