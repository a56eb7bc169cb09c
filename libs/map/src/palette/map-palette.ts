import { COOPERATION_FORMS, type CooperationForm } from '@portulan/domain';
import { PALETTES, seriesColour, type Palette, type Theme } from '@portulan/ui';

/** The colours of the living map in one theme: those of the pages, and what only a map needs. */
export interface MapPalette extends Palette {
  readonly border: string;
  /** Around names and dots, so that they stand off what lies under them. */
  readonly halo: string;
  /** Names written on the sea. */
  readonly seaName: string;
  /** Names of countries without a link at this time. */
  readonly quietName: string;
  /** Actors and projects, as dots and clusters: far apart for every eye. The legend and the choice of layers have the same in their style sheets. */
  readonly actors: string;
  readonly projects: string;
  /** From the least to the most of a map shaded by figures: one ramp of lightness, away from the land. */
  readonly shades: readonly [string, string, string, string, string];
  /** The land along the coast, and the sea along it. */
  readonly landEdge: string;
  readonly shallows: string;
  /** The French territories, a touch lighter than the rest. */
  readonly homeLand: string;
  /** How strongly a link glows: ink does not, a lamp does. */
  readonly glow: number;
}

export const MAP_PALETTES: Readonly<Record<Theme, MapPalette>> = {
  light: {
    ...PALETTES.light,
    border: '#d8c7a0',
    halo: '#fbf4e3',
    seaName: '#4d6f75',
    quietName: '#6f644d',
    actors: '#86650f',
    projects: '#1b6a7a',
    shades: ['#d6cf8c', '#94b884', '#579a8a', '#266f83', '#0c3f5a'],
    landEdge: '#d9c49a',
    shallows: '#a9c6c3',
    homeLand: '#fdf6e4',
    glow: 0,
  },
  dark: {
    ...PALETTES.dark,
    border: '#2d4d63',
    halo: '#10283a',
    seaName: '#6b90a9',
    quietName: '#93abba',
    actors: '#e2bd63',
    projects: '#5ec8dc',
    shades: ['#2a5563', '#33736f', '#55927c', '#90b983', '#e0e3a0'],
    landEdge: '#284a60',
    shallows: '#1d4258',
    homeLand: '#223f53',
    glow: 0.2,
  },
};

/** The colour of a form of cooperation on the canvas; never the only sign of it. */
export function formColour(form: CooperationForm, palette: MapPalette): string {
  return palette.series[COOPERATION_FORMS.indexOf(form)] ?? palette.muted;
}

/** The same for the page: a custom property that follows the theme by itself. */
export function formProperty(form: CooperationForm): string {
  return seriesColour(COOPERATION_FORMS.indexOf(form));
}
