import type { Lang, TileLayer } from '@portulan/contract';
import type { ShadeMeasure } from '../address/index.js';
import { en } from './en.js';
import { fr } from './fr.js';
import type { SignWords } from './sign-words.js';

/** What the maps themselves say: their controls, their legend, their bubbles. The words of the page around are the site's. */
export interface MapWords extends SignWords {
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly wholeWorld: string;
  readonly toGlobe: string;
  readonly toFlat: string;
  readonly compare: string;
  readonly moreTools: string;
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
  /** Over what explains the ends and the width of lines. */
  readonly reading: string;
  readonly frenchSide: string;
  readonly partnerSide: string;
  readonly thickness: string;
  readonly direction: string;
  /** How the classes of a shaded map were made. */
  readonly classMethod: string;
  /** When the oldest and the newest of several began. */
  readonly years: (first: number, last: number) => string;
  readonly openOne: string;
  readonly groundBy: string;
  readonly shades: Readonly<Record<ShadeMeasure, string>>;
  readonly layers: Readonly<Record<TileLayer, string>>;
  readonly cooperations: (count: number) => string;
  readonly entries: (layer: TileLayer, count: number) => string;
  readonly seas: readonly { readonly name: string; readonly lon: number; readonly lat: number; readonly isOcean: boolean }[];
}

const WORDS: Readonly<Record<Lang, MapWords>> = { fr, en };

export function wordsIn(lang: Lang): MapWords {
  return WORDS[lang];
}
