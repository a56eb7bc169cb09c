export * from './ground-tiles.js';
export * from './load-basemap.js';
export { asksPmtiles } from './asks-pmtiles.js';
