import type { Lang, TileLayer } from '@portulan/contract';
import type { CooperationForm } from '@portulan/domain';
import type { ShadeMeasure } from '../address/index.js';
import type { ThemeFamily } from '../links/index.js';
import { en } from './en.js';
import { fr } from './fr.js';

/** What the maps themselves say: their controls, their legend, their bubbles. The words of the page around are the site's. */
export interface MapWords {
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly wholeWorld: string;
  readonly toGlobe: string;
  readonly toFlat: string;
  readonly compare: string;
  readonly frenchViews: string;
  readonly drawArea: string;
  readonly viewAsArea: string;
  readonly clearArea: string;
  readonly drawHint: string;
  readonly drawEnough: string;
  readonly drawClose: string;
  readonly drawUndo: string;
  readonly drawCancel: string;
  readonly close: string;
  readonly open: string;
  readonly keyboard: string;
  readonly twoFingers: string;
  readonly controlAndWheel: string;
  readonly commandAndWheel: string;
  readonly legend: string;
  readonly frenchSide: string;
  readonly partnerSide: string;
  readonly thickness: string;
  readonly direction: string;
  readonly noFigure: string;
  /** The home country, with its figure: why it is in no class. */
  readonly homeApart: (figure: string) => string;
  /** How the classes of a shaded map were made. */
  readonly classMethod: string;
  readonly range: (least: string, most: string) => string;
  /** When the oldest and the newest of several began. */
  readonly years: (first: number, last: number) => string;
  readonly openOne: string;
  readonly groundBy: string;
  readonly forms: Readonly<Record<CooperationForm, string>>;
  readonly families: Readonly<Record<ThemeFamily | 'none', string>>;
  readonly shades: Readonly<Record<ShadeMeasure, string>>;
  /** A figure of a shaded map. */
  readonly amount: (measure: ShadeMeasure, value: number) => string;
  readonly countries: (count: number) => string;
  readonly layers: Readonly<Record<TileLayer, string>>;
  readonly cooperations: (count: number) => string;
  readonly entries: (layer: TileLayer, count: number) => string;
  readonly seas: readonly { readonly name: string; readonly lon: number; readonly lat: number; readonly isOcean: boolean }[];
}

const WORDS: Readonly<Record<Lang, MapWords>> = { fr, en };

export function wordsIn(lang: Lang): MapWords {
  return WORDS[lang];
}
