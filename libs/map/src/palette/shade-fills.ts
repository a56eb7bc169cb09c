import { MAP_PALETTES } from './map-palette.js';
import { shadeColours } from './shade-colours.js';

/** The colours of as many classes for the page, each following the theme by itself. */
export function shadeFills(classes: number): readonly string[] {
  const dark = shadeColours(MAP_PALETTES.dark, classes);
  return shadeColours(MAP_PALETTES.light, classes).map((light, index) => `light-dark(${light}, ${dark[index]})`);
}

/** The home country, which stands apart from the classes. */
export const HOME_FILL = `light-dark(${MAP_PALETTES.light.homeLand}, ${MAP_PALETTES.dark.homeLand})`;

/** A country where nothing is counted. */
export const PLAIN_FILL = 'var(--land)';
