import seaLatin from '@fontsource-variable/brygada-1918/files/brygada-1918-latin-wght-italic.woff2?url';
import titleExtended from '@fontsource-variable/brygada-1918/files/brygada-1918-latin-ext-wght-normal.woff2?url';
import titleLatin from '@fontsource-variable/brygada-1918/files/brygada-1918-latin-wght-normal.woff2?url';
import textExtended from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-ext-wght-normal.woff2?url';
import textLatin from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url';

/** Names of the faces as the layers ask for them. The engine reads weight and slope out of the name itself. */
export const MAP_FONTS = {
  country: ['Portulan Country Semibold'],
  place: ['Portulan Place Semibold'],
  sea: ['Portulan Sea Italic'],
} as const;

const EXTENDED = 'U+0100-02BA, U+1E00-1E9F, U+1EF2-1EFF, U+2020, U+20A0-20AB, U+2C60-2C7F, U+A720-A7FF';

const FACES = [
  [MAP_FONTS.country[0], titleLatin, {}],
  [MAP_FONTS.country[0], titleExtended, { unicodeRange: EXTENDED }],
  [MAP_FONTS.place[0], textLatin, {}],
  [MAP_FONTS.place[0], textExtended, { unicodeRange: EXTENDED }],
  [MAP_FONTS.sea[0], seaLatin, { style: 'italic' }],
] as const;

let declared = false;

/**
 * Declares the faces of the site under names the engine can use: it draws letters itself, without a glyph server, and trips
 * over a family name that holds a figure. They are the files the page already has; each is fetched when a letter needs it.
 */
export function declareFonts(): void {
  if (declared) return;
  declared = true;
  for (const [family, address, descriptors] of FACES) {
    document.fonts.add(new FontFace(family, `url(${address}) format('woff2')`, { weight: '200 900', ...descriptors }));
  }
}
