import { MAP_PALETTES } from './map-palette.js';
import { shadeColours } from './shade-colours.js';

/** Relative luminance of WCAG 2: what is left of a colour when no hue is seen. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
const contrast = (one: string, other: string) => {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
};

describe.each(['light', 'dark'] as const)('the shades of countries, %s', (theme) => {
  const palette = MAP_PALETTES[theme];

  it('are told apart by lightness alone, each from the next and the first from the plain land', () => {
    const ramp = [palette.land, ...shadeColours(palette, 5)];
    for (const [index, colour] of ramp.slice(1).entries()) expect(contrast(colour, ramp[index] ?? '')).toBeGreaterThan(1.2);
    const lightness = ramp.map(luminance);
    expect(lightness).toEqual([...lightness].sort((a, b) => (theme === 'light' ? b - a : a - b)));
  });

  it.each([0, 1, 2, 3, 4, 5])('are as many as the classes: %i', (classes) => {
    const colours = shadeColours(palette, classes);
    expect(new Set(colours).size).toBe(classes);
    expect(colours).not.toContain('');
  });
});
