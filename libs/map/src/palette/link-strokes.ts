import { COOPERATION_FORMS } from '@portulan/domain';
import { seriesColour } from '@portulan/ui';
import { THEME_FAMILIES, type LinkTone, type ThemeFamily } from '../links/index.js';
import { MAP_PALETTES, type MapPalette } from './map-palette.js';

/** How the links of one tone are drawn: a colour and, for those who see colours alike, a pattern of dashes. */
export interface LinkStroke {
  readonly tone: LinkTone;
  /** On the canvas, in one theme. */
  readonly colour: string;
  /** In the page: a custom property that follows the theme by itself. */
  readonly property: string;
  /** Dash, gap... in widths of the line; null for an unbroken line. */
  readonly dash: readonly number[] | null;
}

/** How strongly links are drawn where they are whole: less, and the palest would be lost on the land. */
export const LINK_OPACITY = 0.96;

/** How strongly the edges of links part them from a shaded country. */
export const EDGE_OPACITY = 0.95;

/** No two of one list are alike: the first, which most links have, is unbroken. */
const DASHES: readonly (readonly number[] | null)[] = [null, [7, 1.6], [1.4, 1.4], [4, 2], [6, 1.5, 1.2, 1.5], [10, 3], [2, 3.2]];

/** The colours of places side by side, as far apart as the series has them. */
const PIN_COLOURS = [0, 1, 3, 5] as const;

const FORM_TONES = COOPERATION_FORMS.map((form): LinkTone => `form:${form}`);
const THEME_TONES = THEME_FAMILIES.map((family): LinkTone => `theme:${family}`);
const PIN_TONES = PIN_COLOURS.map((_, pin): LinkTone => `pin:${pin}`);

/** Every way a link may be drawn, in the order of legends. */
export function linkStrokes(palette: MapPalette): readonly LinkStroke[] {
  const inSeries = (place: number, series: number, tone: LinkTone): LinkStroke => ({
    tone,
    colour: palette.series[series] ?? palette.muted,
    property: seriesColour(series),
    dash: DASHES[place] ?? null,
  });
  return [
    ...FORM_TONES.map((tone, place) => inSeries(place, place, tone)),
    ...THEME_TONES.map((tone, place) => inSeries(place, place, tone)),
    { tone: 'theme:none', colour: palette.muted, property: 'var(--muted)', dash: null },
    ...PIN_TONES.map((tone, place) => inSeries(place, PIN_COLOURS[place] ?? 0, tone)),
  ];
}

/** The same for the page, whose colours follow the theme by themselves. */
export const LINK_STROKES: readonly Omit<LinkStroke, 'colour'>[] = linkStrokes(MAP_PALETTES.light);

/** The colour of a family of themes on the map, for the page. */
export function familyProperty(family: ThemeFamily | null): string {
  return LINK_STROKES.find(({ tone }) => tone === `theme:${family ?? 'none'}`)?.property ?? 'var(--muted)';
}

/** The colour of the n-th pinned place among several. */
export function pinColour(pin: number, palette: MapPalette): string {
  return palette.series[PIN_COLOURS[pin % PIN_COLOURS.length] ?? 0] ?? palette.accent;
}

/** The same for the page. */
export function pinProperty(pin: number): string {
  return seriesColour(PIN_COLOURS[pin % PIN_COLOURS.length] ?? 0);
}
