import { SEAS } from './seas.js';
import type { MapWords } from './words.js';

const figure = new Intl.NumberFormat('en');
const counted = (count: number, one: string, many: string) => `${figure.format(count)} ${count === 1 ? one : many}`;

export const en: MapWords = {
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  wholeWorld: 'Back to the whole world',
  toGlobe: 'See as a globe',
  toFlat: 'See flat',
  compare: 'Compare several places',
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
  frenchSide: 'French territory',
  partnerSide: 'Partner territory',
  thickness: 'The thicker the line, the more cooperations',
  groundBy: 'Base map: Natural Earth',
  forms: {
    twinning: 'Twinning',
    'decentralised-cooperation': 'Decentralised cooperation',
    friendship: 'Friendship pact',
    'cross-border': 'Cross-border cooperation',
    humanitarian: 'Humanitarian aid',
    'technical-exchange': 'Technical exchange',
    other: 'Other cooperation',
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
