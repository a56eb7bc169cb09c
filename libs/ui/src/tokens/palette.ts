/** The two themes: ink on vellum by day, night sea and lamp light after dark. */
export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** What a surface that cannot read custom properties (a canvas, an image) needs of a theme. */
export interface Palette {
  readonly paper: string;
  readonly raised: string;
  readonly ink: string;
  readonly muted: string;
  readonly rule: string;
  readonly sea: string;
  readonly land: string;
  readonly coast: string;
  readonly rhumb: string;
  readonly accent: string;
  /** Seven colours for the values of one list, told apart under every common colour blindness; never used without words. */
  readonly series: readonly [string, string, string, string, string, string, string];
}

/** The same values as the custom properties of `tokens.css`; a spec keeps both equal. */
export const PALETTES: Readonly<Record<Theme, Palette>> = {
  light: {
    paper: '#fbf6ea',
    raised: '#fffdf7',
    ink: '#12324a',
    muted: '#4b6070',
    rule: '#ddd0b3',
    sea: '#e3ecea',
    land: '#f4e9d2',
    coast: '#8a9a97',
    rhumb: '#cfdcd8',
    accent: '#b93a24',
    series: ['#142689', '#c7690b', '#8a4a8c', '#2585da', '#6b0444', '#4a5800', '#8f7a80'],
  },
  dark: {
    paper: '#0b1b29',
    raised: '#11283a',
    ink: '#f3e7cc',
    muted: '#a9b9c3',
    rule: '#27445a',
    sea: '#0d2233',
    land: '#1b3547',
    coast: '#5f7f93',
    rhumb: '#173347',
    accent: '#ff8f70',
    series: ['#7c8bff', '#ffe873', '#ceb3ff', '#8ff5f0', '#fc6721', '#6fcb90', '#b5869c'],
  },
};

/** How many colours a series has; a longer list starts again, its words telling the values apart. */
export const SERIES_LENGTH = PALETTES.light.series.length;

/**
 * The custom property that colours the n-th value of a list in both themes.
 *
 * @param index place of the value in its list, from 0
 */
export function seriesColour(index: number): string {
  return `var(--series-${(((index % SERIES_LENGTH) + SERIES_LENGTH) % SERIES_LENGTH) + 1})`;
}
