import type { Lang } from '@portulan/contract';
import { Layer, Source } from '@vis.gl/react-maplibre';
import { memo, useMemo } from 'react';
import { loadRhumbs, loadWorld, openCountries, type Land } from '../basemap/index.js';
import { useLand, useLoaded, useOwnStyle, usePaintedGround } from '../behaviours/index.js';
import type { MapPalette } from '../palette/index.js';
import { FRENCH_LANDS } from './french-lands.js';
import { CountryNames, SeaNames } from './names.js';
import { SLOTS } from './slots.js';

/** From this zoom the fine coast is worth its weight. */
export const NEAR_ZOOM = 4.4;

const NONE: readonly string[] = [];

interface GroundProps {
  readonly palette: MapPalette;
  readonly lang: Lang;
  /** Near enough for the coves and islets to be seen. */
  readonly isNear: boolean;
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
  return state === 'here' ? <LitCountries {...props} /> : <OurGround {...props} />;
});

/** On a base map of the deployer only the countries that are looked at are ours. */
function LitCountries({ palette, lit = NONE }: GroundProps) {
  const far = useLoaded(loadWorld);
  const shapes = useMemo(() => (far === null ? null : openCountries(far.topology, lit)), [far, lit]);
  if (shapes === null) return null;
  return (
    <Source id="countries" type="geojson" data={shapes} tolerance={0.25}>
      {litLayer(palette, lit)}
    </Source>
  );
}

/** A layer finds its source by standing directly in it: hence no component. */
function litLayer(palette: MapPalette, lit: readonly string[]) {
  return (
    <Layer
      id="country-lit"
      type="fill"
      beforeId={SLOTS.lines}
      filter={['in', ['get', 'code'], ['literal', [...lit]]]}
      paint={{ 'fill-color': palette.accent, 'fill-opacity': 0.16 }}
    />
  );
}

/** Sea, the web of rhumb lines, shallows, land, borders, names. */
function OurGround({ palette, lang, isNear, lit = NONE, named, isBare = false, areShaded = false }: GroundProps) {
  // The plain land first, however near one starts: a machine that draws slowly has then something to show for the fine one to follow.
  const isPainted = usePaintedGround();
  const land = useLand(isNear && isPainted);
  const rhumbs = useLoaded(loadRhumbs);
  const topology = land?.topology ?? null;
  const countries = useMemo(() => (topology === null ? null : openCountries(topology, [...FRENCH_LANDS, ...lit])), [topology, lit]);
  return (
    <>
      <Layer id="sea" type="background" beforeId={SLOTS.ground} paint={{ 'background-color': palette.sea }} />
      {rhumbs === null ? null : (
        <Source id="rhumbs" type="geojson" data={rhumbs} tolerance={0.2}>
          <Layer
            id="rhumbs"
            type="line"
            beforeId={SLOTS.ground}
            paint={{ 'line-color': palette.rhumb, 'line-width': ['interpolate', ['linear'], ['zoom'], 1, 0.7, 6, 1] }}
          />
        </Source>
      )}
      {land === null || countries === null ? null : (
        <>
          <Coast coast={land.coast} palette={palette} />
          <Source id="land" type="geojson" data={land.land} tolerance={0.25}>
            <Layer id="land" type="fill" beforeId={SLOTS.ground} paint={{ 'fill-color': palette.land, 'fill-antialias': false }} />
          </Source>
          <Source id="countries" type="geojson" data={countries} tolerance={0.25}>
            <Layer
              id="home-land"
              type="fill"
              beforeId={SLOTS.ground}
              filter={['in', ['get', 'code'], ['literal', [...FRENCH_LANDS]]]}
              paint={{ 'fill-color': palette.homeLand, 'fill-antialias': false }}
            />
            {litLayer(palette, lit)}
          </Source>
          <Source id="borders" type="geojson" data={land.borders} tolerance={0.25}>
            <Layer
              id="borders"
              type="line"
              beforeId={SLOTS.lines}
              layout={{ 'line-join': 'round' }}
              paint={{ 'line-color': palette.border, 'line-width': ['interpolate', ['linear'], ['zoom'], 1, 0.5, 6, 1.2] }}
            />
          </Source>
          <Source id="disputed" type="geojson" data={land.disputed} tolerance={0.25}>
            <Layer
              id="disputed"
              type="line"
              beforeId={SLOTS.lines}
              paint={{
                'line-color': palette.border,
                'line-width': ['interpolate', ['linear'], ['zoom'], 1, 0.5, 6, 1.2],
                'line-dasharray': [3, 3],
              }}
            />
          </Source>
        </>
      )}
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
function Coast({ coast, palette }: { readonly coast: Land['coast']; readonly palette: MapPalette }) {
  return (
    <Source id="coast" type="geojson" data={coast} tolerance={0.25}>
      {SOUNDINGS.map(({ far, near, opacity }) => (
        <Layer
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
        id="coast"
        type="line"
        beforeId={SLOTS.lines}
        layout={{ 'line-join': 'round' }}
        paint={{ 'line-color': palette.coast, 'line-width': ['interpolate', ['linear'], ['zoom'], 1, 0.6, 6, 1.1] }}
      />
    </Source>
  );
}
