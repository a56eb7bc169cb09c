export * from './place.schema.js';
export * from './flow.schema.js';
export * from './map-figures.schema.js';
export * from './tile.schema.js';
export * from './tile-layers.js';
export * from './place-figures.schema.js';
