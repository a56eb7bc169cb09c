export * from './map-palette.js';
export * from './link-strokes.js';
export * from './shade-colours.js';
export * from './shade-fills.js';
