import type { Lang } from '@portulan/contract';
import type { CooperationForm } from '@portulan/domain';
import type { ShadeMeasure } from '../address/index.js';
import type { ThemeFamily } from '../links/index.js';
import { counting } from './counting.js';

/** What the signs of a map mean: apart from what living maps say, since pages without one explain their picture too. */
export interface SignWords {
  readonly noFigure: string;
  /** The home country, with its figure: why it is in no class. */
  readonly homeApart: (figure: string) => string;
  readonly range: (least: string, most: string) => string;
  readonly forms: Readonly<Record<CooperationForm, string>>;
  readonly families: Readonly<Record<ThemeFamily | 'none', string>>;
  /** A figure of a shaded map. */
  readonly amount: (measure: ShadeMeasure, value: number) => string;
  readonly countries: (count: number) => string;
}

const fr = counting('fr');
const en = counting('en');

export const SIGN_WORDS: Readonly<Record<Lang, SignWords>> = {
  fr: {
    noFigure: 'Rien de recensé',
    homeApart: (value) => `France, hors des classes : ${value}`,
    range: (least, most) => `de ${least} à ${most}`,
    forms: {
      twinning: 'Jumelage',
      'decentralised-cooperation': 'Coopération décentralisée',
      friendship: 'Pacte d’amitié',
      'cross-border': 'Coopération transfrontalière',
      humanitarian: 'Action humanitaire',
      'technical-exchange': 'Échange technique',
      other: 'Autre coopération',
    },
    families: {
      health: 'Santé et social',
      water: 'Eau et assainissement',
      environment: 'Environnement, énergie, agriculture',
      education: 'Éducation et jeunesse',
      culture: 'Culture et francophonie',
      economy: 'Économie et numérique',
      governance: 'Gouvernance et ville',
      none: 'Sans thématique connue',
    },
    amount: (measure, value) => (measure === 'committed' ? fr.money(value) : fr.figure(value)),
    countries: (count) => fr.counted(count, 'pays', 'pays'),
  },
  en: {
    noFigure: 'Nothing recorded',
    homeApart: (value) => `France, apart from the classes: ${value}`,
    range: (least, most) => `${least} to ${most}`,
    forms: {
      twinning: 'Twinning',
      'decentralised-cooperation': 'Decentralised cooperation',
      friendship: 'Friendship pact',
      'cross-border': 'Cross-border cooperation',
      humanitarian: 'Humanitarian aid',
      'technical-exchange': 'Technical exchange',
      other: 'Other cooperation',
    },
    families: {
      health: 'Health and social affairs',
      water: 'Water and sanitation',
      environment: 'Environment, energy, agriculture',
      education: 'Education and youth',
      culture: 'Culture and French language',
      economy: 'Economy and digital',
      governance: 'Governance and cities',
      none: 'No known theme',
    },
    amount: (measure, value) => (measure === 'committed' ? en.money(value) : en.figure(value)),
    countries: (count) => en.counted(count, 'country', 'countries'),
  },
};
