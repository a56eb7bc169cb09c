/** What text needs on its ground, and large signs all the more (WCAG 2.2, 1.4.3). */
export const TEXT_CONTRAST = 4.5;

type Channels = readonly [red: number, green: number, blue: number];

const channels = (hex: string): Channels => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Channels;
const toHex = (colour: Channels): string => `#${colour.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;

/** Relative luminance as WCAG 2 defines it. */
function luminance(hex: string): number {
  const [red, green, blue] = channels(hex).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Channels;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of two colours `#rrggbb`, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const STEPS = 40;

/**
 * The nearest shade of a colour that can be read on a ground: darkened on a light one, lightened on a dark one, as little
 * as it takes. Colours are `#rrggbb`.
 */
export function readableOn(colour: string, ground: string): string {
  const end = luminance(ground) > 0.18 ? 0 : 255;
  const start = channels(colour);
  for (let step = 0; step <= STEPS; step++) {
    const shade = toHex(start.map((value) => value + ((end - value) * step) / STEPS) as unknown as Channels);
    if (contrast(shade, ground) >= TEXT_CONTRAST) return shade;
  }
  return end === 0 ? '#000000' : '#ffffff';
}

/** White or ink, whichever is better read on a colour. */
export const inkOn = (colour: string): string => (contrast('#ffffff', colour) >= contrast('#06131e', colour) ? '#ffffff' : '#06131e');
