export * from './land.js';
export * from './load-basemap.js';
export { asksPmtiles } from './asks-pmtiles.js';
