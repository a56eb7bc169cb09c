import type { Lang } from '@portulan/contract';
import { Layer, Source } from '@vis.gl/react-maplibre';
import type { FeatureCollection } from 'geojson';
import { useMemo } from 'react';
import { loadCountryLabels } from '../basemap/index.js';
import { useLoaded } from '../behaviours/index.js';
import { MAP_FONTS } from './fonts.js';
import { FRENCH_LANDS } from './french-lands.js';
import type { MapPalette } from '../palette/index.js';
import { wordsIn } from '../words/index.js';
import { SLOTS } from './slots.js';

/** The lands of France are named from farther than others as small, and before them: there the links begin. */
const FRENCH_RANK = 3000;
const frenchLeastZoom = (area: number) => (area > 1 ? 2 : 4);

interface NamesProps {
  readonly palette: MapPalette;
  readonly lang: Lang;
}

interface CountryNamesProps extends NamesProps {
  /** Countries that bear their name elsewhere. */
  readonly without: readonly string[];
  /** Names must then be read on any shade. */
  readonly areShaded: boolean;
}

/** Countries by name, the large ones first; those that are ends of links at this time are named by their own dot. */
export function CountryNames({ palette, lang, without, areShaded }: CountryNamesProps) {
  const labels = useLoaded(loadCountryLabels);
  const data = useMemo(
    () =>
      pointsOf(
        (labels ?? []).map(({ code, lon, lat, area, ...names }) => ({
          lon,
          lat,
          properties: { code, name: names[lang], area, ...(FRENCH_LANDS.includes(code) ? { from: Math.min(frenchLeastZoom(area), leastZoom(area)), rank: area + FRENCH_RANK } : { from: leastZoom(area), rank: area }) },
        })),
      ),
    [labels, lang],
  );
  return (
    <Source id="country-names" type="geojson" data={data}>
      <Layer
        id="country-names"
        type="symbol"
        beforeId={SLOTS.names}
        filter={['all', ['>=', ['zoom'], ['get', 'from']], ['!', ['in', ['get', 'code'], ['literal', [...without]]]]]}
        layout={{
          'text-field': ['get', 'name'],
          'text-font': [...MAP_FONTS.country],
          'text-size': ['interpolate', ['linear'], ['zoom'], 1, ['case', ['>', ['get', 'area'], 2500], 12, 10.5], 6, 17],
          'text-letter-spacing': ['case', ['>', ['get', 'area'], 2500], 0.12, 0.04],
          'text-max-width': 7,
          'text-padding': 4,
          'symbol-sort-key': ['-', 0, ['get', 'rank']],
        }}
        paint={{
          'text-color': areShaded ? palette.ink : palette.quietName,
          'text-halo-color': areShaded ? palette.halo : palette.land,
          'text-halo-width': areShaded ? 1.7 : 1.2,
        }}
      />
    </Source>
  );
}

/** Seas in italics, as on every chart. */
export function SeaNames({ palette, lang }: NamesProps) {
  const data = useMemo(
    () => pointsOf(wordsIn(lang).seas.map(({ name, lon, lat, isOcean }) => ({ lon, lat, properties: { name, isOcean } }))),
    [lang],
  );
  return (
    <Source id="sea-names" type="geojson" data={data}>
      <Layer
        id="sea-names"
        type="symbol"
        beforeId={SLOTS.names}
        filter={['>=', ['zoom'], ['case', ['get', 'isOcean'], 0, 3.2]]}
        layout={{
          'text-field': ['get', 'name'],
          'text-font': [...MAP_FONTS.sea],
          'text-size': ['interpolate', ['linear'], ['zoom'], 1, ['case', ['get', 'isOcean'], 14, 11], 5, ['case', ['get', 'isOcean'], 24, 15]],
          'text-letter-spacing': ['case', ['get', 'isOcean'], 0.18, 0.08],
          'text-max-width': 8,
          'text-padding': 8,
        }}
        paint={{ 'text-color': palette.seaName, 'text-halo-color': palette.sea, 'text-halo-width': 1.5 }}
      />
    </Source>
  );
}

/** From which zoom a country of that area (thousands of km²) is named. */
function leastZoom(area: number): number {
  if (area > 1500) return 1.2;
  if (area > 400) return 2.2;
  if (area > 90) return 3;
  if (area > 15) return 3.8;
  return area > 2 ? 4.6 : 5.4;
}

interface Spot {
  readonly lon: number;
  readonly lat: number;
  readonly properties: Record<string, string | number | boolean>;
}

function pointsOf(spots: readonly Spot[]): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: spots.map(({ lon, lat, properties }) => ({
      type: 'Feature',
      properties,
      geometry: { type: 'Point', coordinates: [lon, lat] },
    })),
  };
}
