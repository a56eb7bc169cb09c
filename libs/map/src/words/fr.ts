import { SEAS } from './seas.js';
import type { MapWords } from './words.js';

const figure = new Intl.NumberFormat('fr');
const counted = (count: number, one: string, many: string) => `${figure.format(count)} ${count < 2 ? one : many}`;

export const fr: MapWords = {
  zoomIn: 'Rapprocher',
  zoomOut: 'Éloigner',
  wholeWorld: 'Revenir au monde entier',
  toGlobe: 'Voir en globe',
  toFlat: 'Voir à plat',
  compare: 'Comparer plusieurs lieux',
  drawArea: 'Dessiner une zone',
  viewAsArea: 'La vue de la carte comme zone',
  clearArea: 'Effacer la zone',
  drawHint: 'Cliquez sur la carte à chaque coin de la zone.',
  drawEnough: 'Encore un coin, ou double-cliquez pour fermer.',
  drawClose: 'Terminer',
  drawUndo: 'Retirer un coin',
  drawCancel: 'Annuler',
  close: 'Fermer',
  open: 'Ouvrir la fiche',
  keyboard: 'Flèches pour se déplacer, plus et moins pour changer d’échelle.',
  twoFingers: 'Utilisez deux doigts pour déplacer la carte',
  controlAndWheel: 'Utilisez Ctrl et la molette pour changer d’échelle',
  commandAndWheel: 'Utilisez ⌘ et la molette pour changer d’échelle',
  legend: 'Légende',
  frenchSide: 'Territoire français',
  partnerSide: 'Territoire partenaire',
  thickness: 'Plus le trait est épais, plus il y a de coopérations',
  groundBy: 'Fond de carte : Natural Earth',
  forms: {
    twinning: 'Jumelage',
    'decentralised-cooperation': 'Coopération décentralisée',
    friendship: 'Pacte d’amitié',
    'cross-border': 'Coopération transfrontalière',
    humanitarian: 'Action humanitaire',
    'technical-exchange': 'Échange technique',
    other: 'Autre coopération',
  },
  layers: { actors: 'Acteurs', projects: 'Projets', cooperations: 'Coopérations' },
  cooperations: (count) => counted(count, 'coopération', 'coopérations'),
  entries: (layer, count) =>
    ({
      actors: counted(count, 'acteur', 'acteurs'),
      projects: counted(count, 'projet', 'projets'),
      cooperations: counted(count, 'coopération', 'coopérations'),
    })[layer],
  seas: SEAS.map(({ fr: name, lon, lat, isOcean }) => ({ name, lon, lat, isOcean })),
};
