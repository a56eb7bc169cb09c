export * from './corners.js';
export * from './map-area.js';
