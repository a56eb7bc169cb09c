import type { MapPalette } from './map-palette.js';

/**
 * The colours of as many classes, from the least to the most: one ramp of lightness, which every eye reads, spread over the
 * classes there are.
 */
export function shadeColours({ shades }: MapPalette, classes: number): readonly string[] {
  return Array.from({ length: classes }, (_, index) => {
    const place = classes === 1 ? shades.length - 2 : Math.round((index * (shades.length - 1)) / (classes - 1));
    return shades[place] ?? '';
  });
}
