import { counting } from './counting.js';
import { SEAS } from './seas.js';
import { SIGN_WORDS } from './sign-words.js';
import type { MapWords } from './words.js';

const { counted } = counting('en');

export const en: MapWords = {
  ...SIGN_WORDS.en,
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  wholeWorld: 'Back to the whole world',
  toGlobe: 'See as a globe',
  toFlat: 'See flat',
  compare: 'Compare several places',
  moreTools: 'More map tools',
  frenchViews: 'Views of France',
  drawArea: 'Draw an area',
  viewAsArea: 'The view of the map as an area',
  clearArea: 'Clear the area',
  drawHint: 'Click on the map at each corner of the area.',
  drawEnough: 'One more corner, or double-click to close.',
  drawClose: 'Finish',
  drawUndo: 'Take a corner back',
  drawCancel: 'Cancel',
  close: 'Close',
  open: 'Open the entry',
  keyboard: 'Arrow keys move the map, plus and minus change the scale.',
  twoFingers: 'Use two fingers to move the map',
  controlAndWheel: 'Use Ctrl and the wheel to change the scale',
  commandAndWheel: 'Use ⌘ and the wheel to change the scale',
  legend: 'Legend',
  reading: 'Reading the lines',
  frenchSide: 'French territory',
  partnerSide: 'Partner territory',
  thickness: 'The thicker the line, the more cooperations',
  direction: 'A line starts at the French territory and grows lighter towards the partner.',
  classMethod: 'Quantiles: about as many countries in each class.',
  years: (first, last) => (first === last ? `since ${first}` : `begun ${first} to ${last}`),
  openOne: 'Open the cooperation',
  groundBy: 'Base map: Natural Earth',
  shades: {
    cooperations: 'Cooperations by country',
    actors: 'Actors by country',
    projects: 'Projects by country',
    committed: 'Money committed by country',
  },
  layers: { actors: 'Actors', projects: 'Projects', cooperations: 'Cooperations' },
  cooperations: (count) => counted(count, 'cooperation', 'cooperations'),
  entries: (layer, count) =>
    ({
      actors: counted(count, 'actor', 'actors'),
      projects: counted(count, 'project', 'projects'),
      cooperations: counted(count, 'cooperation', 'cooperations'),
    })[layer],
  seas: SEAS.map(({ en: name, lon, lat, isOcean }) => ({ name, lon, lat, isOcean })),
};
