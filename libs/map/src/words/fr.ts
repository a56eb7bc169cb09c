import { counting } from './counting.js';
import { SEAS } from './seas.js';
import { SIGN_WORDS } from './sign-words.js';
import type { MapWords } from './words.js';

const { counted } = counting('fr');

export const fr: MapWords = {
  ...SIGN_WORDS.fr,
  zoomIn: 'Rapprocher',
  zoomOut: 'Éloigner',
  wholeWorld: 'Revenir au monde entier',
  toGlobe: 'Voir en globe',
  toFlat: 'Voir à plat',
  compare: 'Comparer plusieurs lieux',
  moreTools: 'Autres outils de la carte',
  frenchViews: 'Vues de la France',
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
  reading: 'Lire les traits',
  frenchSide: 'Territoire français',
  partnerSide: 'Territoire partenaire',
  thickness: 'Plus le trait est épais, plus il y a de coopérations',
  direction: 'Le trait part du territoire français et s’éclaircit vers le partenaire.',
  classMethod: 'Quantiles : autant de pays par classe, à peu près.',
  years: (first, last) => (first === last ? `depuis ${first}` : `de ${first} à ${last}`),
  openOne: 'Ouvrir la coopération',
  groundBy: 'Fond de carte : Natural Earth',
  shades: {
    cooperations: 'Coopérations par pays',
    actors: 'Acteurs par pays',
    projects: 'Projets par pays',
    committed: 'Montants engagés par pays',
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
