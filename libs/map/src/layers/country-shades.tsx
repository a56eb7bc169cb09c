import type { ExpressionSpecification } from 'maplibre-gl';
import { Layer } from '@vis.gl/react-maplibre';
import { memo } from 'react';
import { GROUND_SOURCE } from '../behaviours/index.js';
import { shadeColours, type MapPalette } from '../palette/index.js';
import { classOf, type ShadeClass } from '../shades/index.js';
import { SLOTS } from './slots.js';

interface CountryShadesProps {
  readonly palette: MapPalette;
  readonly values: readonly { readonly code: string; readonly value: number }[];
  readonly classes: readonly ShadeClass[];
}

/** Layer that answers to the pointer: the countries themselves. */
export const SHADES_TOUCH = 'country-shades';

/** Countries shaded by how much is counted in each; those with nothing keep the colour of the land. */
export const CountryShades = memo(function CountryShades({ palette, values, classes }: CountryShadesProps) {
  return (
    <Layer
      id={SHADES_TOUCH}
      type="fill"
      source={GROUND_SOURCE}
      source-layer="countries"
      beforeId={SLOTS.shades}
      paint={{ 'fill-color': colourByCountry(values, classes, palette), 'fill-antialias': false }}
    />
  );
});

function colourByCountry(values: CountryShadesProps['values'], classes: readonly ShadeClass[], palette: MapPalette): ExpressionSpecification | string {
  const colours = shadeColours(palette, classes.length);
  const pairs = values.flatMap(({ code, value }) => {
    const colour = colours[classOf(value, classes)];
    return colour === undefined ? [] : [code, colour];
  });
  const plain = 'rgba(0, 0, 0, 0)';
  return pairs.length === 0 ? plain : (['match', ['get', 'code'], ...pairs, plain] as unknown as ExpressionSpecification);
}
